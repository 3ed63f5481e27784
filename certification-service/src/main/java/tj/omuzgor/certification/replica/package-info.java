/** What this service learned from others: names of teachers, titles of course versions, names of centers. It arrives in any order. */
@NullMarked
package tj.omuzgor.certification.replica;

import org.jspecify.annotations.NullMarked;
