/**
 * The content library: files by the SHA-256 of their bytes, immutable, stored in a folder and known in a table.
 * Upload streams and checks the digest; download serves ranges with strong validators.
 * What a course names is looked up through {@link tj.omuzgor.course.content.ContentLibrary}.
 */
@NullMarked
package tj.omuzgor.course.content;

import org.jspecify.annotations.NullMarked;
