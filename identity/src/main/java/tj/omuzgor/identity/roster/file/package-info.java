/**
 * Reads the files of an import: OneRoster 1.2 CSV zips and our own CSV of teachers. Rows are checked and normalized one at a time and
 * handed on; nothing is held, so that memory does not grow with the file. Bytes from outside are taken for hostile.
 */
@NullMarked
package tj.omuzgor.identity.roster.file;

import org.jspecify.annotations.NullMarked;
