package tj.omuzgor.identity.directory;

/** What became of a password to set. */
public enum PasswordChange {
    /** It is the new one, and what was begun with the one before has ended. */
    SET,
    /** It is the present one or one of those before it, which the directory does not tell apart; it changed nothing but ended what was begun. */
    USED_BEFORE,
    /** The directory's own rules do not allow it. */
    NOT_ALLOWED
}
