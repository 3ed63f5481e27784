package tj.omuzgor.standalone.demo.client;

/** The system did not answer as it should; the sentence quotes the answer. */
public class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unexpected(String sentence) {
        super(sentence);
    }

    public Unexpected(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What to tell the person. */
    public String sentence() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
