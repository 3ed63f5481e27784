package tj.omuzgor.platform.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import tj.omuzgor.contracts.sync.DeviceClock;

/**
 * The instant a record counts from, and by how much the device's own word had to be corrected.
 *
 * @param at microseconds
 * @param correction not negative; the elapsed time of one boot is no correction
 */
record EffectiveTime(Instant at, Duration correction) {

    /**
     * Of one boot, the device's elapsed time tells how long ago the record was made; otherwise its calendar does, moved by how far it
     * is off now. Never before a server time the record proves to have heard, never after its arrival.
     */
    static EffectiveTime of(IncomingRecord record, DeviceClock batch, Set<Instant> heard, Instant receivedAt) {
        boolean sameBoot = record.clock().bootId().equals(batch.bootId());
        Instant told = sameBoot
                ? receivedAt.minusMillis(batch.elapsedMs() - record.clock().elapsedMs())
                : record.occurredAt().plus(Duration.between(batch.now(), receivedAt));
        Instant earliest =
                record.clock().heard() != null && heard.contains(record.clock().heard())
                        ? record.clock().heard()
                        : Instant.MIN;
        Instant at = told.isBefore(earliest) ? earliest : told;
        at = (at.isAfter(receivedAt) ? receivedAt : at).truncatedTo(ChronoUnit.MICROS);
        Instant base = sameBoot ? told : record.occurredAt();
        return new EffectiveTime(at, Duration.between(base, at).abs());
    }
}
