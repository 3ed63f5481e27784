package tj.omuzgor.standalone.demo.client;

/** GraphQL answered with an error. */
public final class Refused extends Unexpected {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refused(String sentence, String code) {
        super(sentence);
        this.code = code;
    }

    /** The stable code of {@code extensions.code}; empty where there is none. */
    public String code() {
        return code;
    }
}
