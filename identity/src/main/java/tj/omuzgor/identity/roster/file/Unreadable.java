package tj.omuzgor.identity.roster.file;

import org.jspecify.annotations.Nullable;

/** A file that is refused whole, and where it went wrong. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    /** A refusal for a reason that lies in a line of a file. */
    public Unreadable(RowProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    static Unreadable at(String code, String file, long line) {
        return new Unreadable(new RowProblem(file, line, null, code, null));
    }

    static Unreadable because(String code, @Nullable String file, @Nullable String value) {
        return new Unreadable(new RowProblem(file == null ? "" : file, 0, null, code, value));
    }

    /** What is wrong, and where. */
    public RowProblem problem() {
        return problem;
    }
}
