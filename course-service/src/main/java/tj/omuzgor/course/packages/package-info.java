/**
 * Packages for learning offline: the manifest of a course version lists every file by digest, and is signed,
 * so that a copy handed from phone to phone is checked without a network.
 * The public keys are at {@code /content/keys}, beside the bytes.
 */
@NullMarked
package tj.omuzgor.course.packages;

import org.jspecify.annotations.NullMarked;
