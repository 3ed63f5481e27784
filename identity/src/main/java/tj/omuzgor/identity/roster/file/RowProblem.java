package tj.omuzgor.identity.roster.file;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or with a file.
 *
 * @param file the file inside the zip; empty for the zip itself
 * @param line the line the row begins in, from 1; 0 where no line is at fault
 * @param column the header of the cell at fault
 * @param code stable, with a title in every language
 * @param value what the cell holds, shortened
 */
public record RowProblem(
        String file,
        long line,
        @Nullable String column,
        String code,
        @Nullable String value) {
    private static final int SHOWN = 80;

    /** Shortens the value. */
    public RowProblem {
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, SHOWN - 1))) + "…";
        }
    }
}
