package tj.omuzgor.contracts.sync;

import java.util.List;

/**
 * What an owning service answers to the gateway.
 *
 * @param cursor the service's part of the next cursor
 * @param more whether further changes wait
 * @param reset whether the given cursor was unknown, so that the feed began again
 */
public record ServiceSyncAnswer(
        List<RecordResult> results, List<Change> changes, String cursor, boolean more, boolean reset) {}
