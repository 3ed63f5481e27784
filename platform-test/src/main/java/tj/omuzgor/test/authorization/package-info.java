/**
 * The authorization matrix: a readable table for each service, held against its real endpoints for every role at every place, and printed
 * into the documents.
 */
@NullMarked
package tj.omuzgor.test.authorization;

import org.jspecify.annotations.NullMarked;
