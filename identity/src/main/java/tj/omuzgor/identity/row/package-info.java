/**
 * Reading rows of the PostgreSQL client. This service writes in batches, or a state together with the task that follows from it, so all
 * of it works on the client's connections; nothing here knows a table.
 */
@NullMarked
package tj.omuzgor.identity.row;

import org.jspecify.annotations.NullMarked;
