package tj.omuzgor.contracts.sync;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learning record as a device sends it. Members that are not named here are kept and no error, in {@code data} too.
 *
 * @param id made by the device, a lower-case UUID of version 7; with its owner the identity of the record
 * @param kind decides the owning service and the shape of the data
 * @param occurredAt when it happened by the device's clock, RFC 3339, from 1970 and before the last day of 2999
 * @param clock the clock that orders it among the records of one boot
 * @param enrollmentId the enrollment it belongs to
 * @param activityId the activity it belongs to
 * @param data what happened
 */
public record DeviceRecord<T>(
        @NotNull @Pattern(regexp = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        String id,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9.-]{0,63}") String kind,
        @NotNull Instant occurredAt,
        @NotNull @Valid RecordClock clock,
        @Nullable UUID enrollmentId,
        @Nullable UUID activityId,
        @NotNull T data) {}
