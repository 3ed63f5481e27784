package tj.omuzgor.standalone.roster;

import org.jspecify.annotations.Nullable;

/** What is wrong on purpose with a teacher of the file, so that a test sees it refused or repaired. */
enum Defect {
    /** A cell that a spreadsheet would run. */
    FORMULA,
    /** A name in letters that are not Cyrillic. */
    LATIN_NAME,
    /** A day that no calendar has. */
    NO_SUCH_DAY,
    /** No number of the registry. */
    NO_NUMBER,
    /** The same teacher in two rows. */
    REPEATED_ID,
    /** A posting at a school that the file does not hold. */
    UNKNOWN_SCHOOL,
    /** A name typed in an old font that shows other letters as Tajik ones; accepted and repaired. */
    OLD_FONT;

    /** The defect of a teacher where {@code count} of {@code teachers} have one, in turn. */
    static @Nullable Defect of(int index, int count, int teachers) {
        if (count == 0) {
            return null;
        }
        int every = Math.max(2, teachers / count);
        boolean hit = index % every == 1 && index / every < count;
        return hit ? values()[index / every % values().length] : null;
    }
}
