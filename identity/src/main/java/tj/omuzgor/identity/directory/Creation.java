package tj.omuzgor.identity.directory;

/** What became of a user to make. */
public sealed interface Creation {

    /** Made, with the id its tokens will carry. */
    record Created(String id) implements Creation {}

    /** The name belongs to somebody, perhaps to a machine. */
    record NameTaken() implements Creation {}

    /** The directory's own rules do not allow such a user. */
    record NotAllowed() implements Creation {}
}
