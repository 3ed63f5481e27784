package tj.omuzgor.contracts.identity;

import org.jspecify.annotations.Nullable;

/**
 * Why a file was refused, or a row of it.
 *
 * @param file the file inside the zip; empty for the zip itself
 * @param line the line the row begins in; 0 where no line is at fault
 * @param code stable
 * @param reason the same in the caller's language
 */
public record ImportRefusal(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String code,
        String reason) {}
