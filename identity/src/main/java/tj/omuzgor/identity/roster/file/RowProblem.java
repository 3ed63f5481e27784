package tj.omuzgor.identity.roster.file;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or with a file.
 *
 * @param file the file inside the zip; empty for the zip itself
 * @param line the line the row begins in, from 1; 0 where no line is at fault
 * @param column the header of the cell at fault
 * @param code stable, with a title in every language
 * @param value what the cell holds, shortened, U+FFFD in the place of what cannot be seen
 */
public record RowProblem(
        String file,
        long line,
        @Nullable String column,
        String code,
        @Nullable String value) {
    private static final int SHOWN = 80;

    /** What a terminal or a database would not show as it is. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    /** Shortens what the file said, and shows every character of it. */
    public RowProblem {
        file = plain(file);
        column = column == null ? null : plain(column);
        value = value == null ? null : plain(value);
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, SHOWN - 1))) + "…";
        }
    }

    private static String plain(String text) {
        return INVISIBLE.matcher(text).replaceAll("�");
    }
}
