package tj.omuzgor.identity.directory;

/** The directory answered, and does not take what it was given; asking again changes nothing before somebody looked. */
public final class DirectoryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With its answer. */
    public DirectoryRefused(Throwable cause) {
        super("The identity provider refuses: " + cause.getMessage(), cause);
    }
}
