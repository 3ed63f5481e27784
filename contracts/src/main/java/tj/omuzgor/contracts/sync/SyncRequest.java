package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a sync. A record that is malformed is rejected by itself; the others of its batch count.
 *
 * @param deviceId any UUID; direct sync needs no enrolled device
 * @param clock the device's clock at the time of the batch
 * @param cursor the cursor of the last answer; null brings everything
 * @param limit the most changes of one answer; 200 where it is absent
 * @param records in the order in which they are to be judged
 */
public record SyncRequest(
        @NotNull @Pattern(regexp = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
        String deviceId,

        @NotNull @Valid DeviceClock clock,
        @Nullable String cursor,
        @Nullable @Min(1) @Max(500) Integer limit,
        @Nullable @Size(max = 500) List<@Valid @NotNull DeviceRecord<JsonNode>> records) {}
