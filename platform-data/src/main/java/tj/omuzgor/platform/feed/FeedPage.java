package tj.omuzgor.platform.feed;

import java.util.List;
import tj.omuzgor.contracts.sync.Change;

/**
 * A part of a teacher's feed.
 *
 * @param cursor where to go on
 * @param more whether further changes wait, be it only for an older transaction to end
 * @param reset whether the given cursor was unknown, or of other ids than she has now, and the feed began again
 */
public record FeedPage(List<Change> changes, String cursor, boolean more, boolean reset) {}
