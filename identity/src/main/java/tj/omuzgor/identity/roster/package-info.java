/**
 * Takes schools and teachers in from the files a ministry can produce. A file is kept, read and compared in temporary tables, and
 * applied in one transaction together with its events; rows that cannot be right are told one by one, in the caller's language.
 */
@NullMarked
package tj.omuzgor.identity.roster;

import org.jspecify.annotations.NullMarked;
