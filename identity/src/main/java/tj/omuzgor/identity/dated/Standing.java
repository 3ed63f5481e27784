package tj.omuzgor.identity.dated;

/**
 * A stored period that was not withdrawn.
 *
 * @param id of the row
 */
public record Standing<T>(long id, Period<T> period) {}
