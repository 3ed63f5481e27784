package tj.omuzgor.standalone.data;

import java.util.Objects;

/** The command cannot be carried out, for a reason the person at the terminal can act on: one clear sentence, no stack. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to tell the person. */
    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
