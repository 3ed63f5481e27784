/**
 * The numbers of those whose data was erased: known by keyed digests alone, so that nobody brings a person back by an old file. Without
 * knowledge of teachers or imports, which ask here.
 */
@NullMarked
package tj.omuzgor.identity.erased;

import org.jspecify.annotations.NullMarked;
