package tj.omuzgor.platform.feed;

import java.util.UUID;

/**
 * A present state that concerns a teacher.
 *
 * @param kind the change's kind, such as {@code enrollment}
 * @param subject what the state is of; a later state of the same kind and subject replaces it, and of several ids of a person one is told
 * @param data written as JSON
 */
public record FeedEntry(UUID teacherId, String kind, String subject, Object data) {}
