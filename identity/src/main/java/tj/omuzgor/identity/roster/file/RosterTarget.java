package tj.omuzgor.identity.roster.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes what a file holds. */
public interface RosterTarget {

    /** Opens a table; closed before the next one is opened. */
    Rows open(Layout layout) throws IOException;

    /** A row, or the whole file where it has no line, that is not taken. */
    void problem(RowProblem problem);

    /** A file or a column that is not needed here: told, not refused. */
    void ignored(String what);

    /** How much of the file was read, from 0 to 1. */
    void progress(double share);

    /** The rows of one table. */
    interface Rows extends AutoCloseable {

        /**
         * Takes a row.
         *
         * @param bad whether the row was refused; it is handed on for what it is known by, so that what belongs to it is refused too
         * @param values in the order of the layout's columns
         */
        void row(long line, boolean bad, @Nullable String[] values) throws IOException;

        @Override
        void close() throws IOException;
    }
}
