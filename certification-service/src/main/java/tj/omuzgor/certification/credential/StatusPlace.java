package tj.omuzgor.certification.credential;

/**
 * The bit that tells whether one credential is revoked.
 *
 * @param listId the list it is in
 * @param place its index, from 0
 */
public record StatusPlace(String listId, int place) {}
