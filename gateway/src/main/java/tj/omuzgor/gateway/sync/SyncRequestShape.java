package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.DeviceClock;

/** The body of a sync, for the OpenAPI document alone: bodies are read with their records left exactly as sent. */
@Schema(name = "SyncRequest")
record SyncRequestShape(
        @Schema(required = true) UUID deviceId,
        @Schema(required = true) DeviceClock clock,

        @Schema(description = "The cursor of the last answer; null brings everything") @Nullable
        String cursor,

        @Schema(minimum = "1", maximum = "500", defaultValue = "200")
        int limit,

        @Schema(maxItems = 500) List<JsonNode> records) {}
