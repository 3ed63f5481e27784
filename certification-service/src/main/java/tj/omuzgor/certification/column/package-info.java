/** How values whose shape is a record stand in columns of the database: as JSON. */
@NullMarked
package tj.omuzgor.certification.column;

import org.jspecify.annotations.NullMarked;
