package tj.omuzgor.identity.directory;

/** The directory did not answer, or not with anything that could be used. */
public final class DirectoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public DirectoryUnavailable(Throwable cause) {
        super("The identity provider does not answer: " + cause.getMessage(), cause);
    }
}
