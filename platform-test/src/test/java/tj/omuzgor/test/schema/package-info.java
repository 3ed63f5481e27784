/**
 * The published documents that contracts alone decide: JSON Schemas of the sync contract and the AsyncAPI document of the events. They
 * are generated from the records, compared with what is kept under {@code docs/api}, and held against examples by a validator.
 */
@NullMarked
package tj.omuzgor.test.schema;

import org.jspecify.annotations.NullMarked;
