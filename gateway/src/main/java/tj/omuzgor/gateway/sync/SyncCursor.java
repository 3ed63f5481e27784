package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * How far a device has read each service's feed. Opaque to devices; one part for each service, opaque to the gateway.
 *
 * @param parts absent for a service whose feed was not read yet
 * @param unknown the services whose part could not be read, so that their feeds begin again
 */
record SyncCursor(Map<Service, String> parts, Set<Service> unknown) {
    /** The services that have a feed, in the order in which their changes are merged. */
    static final Set<Service> FEEDS =
            EnumSet.of(Service.IDENTITY, Service.COURSE, Service.ASSESSMENT, Service.CERTIFICATION);

    private static final ObjectMapper JSON = new ObjectMapper();

    static SyncCursor read(@Nullable String text) {
        if (text == null) {
            return new SyncCursor(Map.of(), Set.of());
        }
        var parts = new EnumMap<Service, String>(Service.class);
        var unknown = EnumSet.noneOf(Service.class);
        var object = decoded(text);
        for (var service : FEEDS) {
            var part = object == null ? null : object.get(service.key());
            if (part != null && part.isTextual()) {
                parts.put(service, part.textValue());
            } else if (object == null || part != null) {
                unknown.add(service);
            }
        }
        return new SyncCursor(parts, unknown);
    }

    /** The text a device carries. */
    static String written(Map<Service, String> parts) {
        var object = JSON.createObjectNode();
        FEEDS.forEach(service -> {
            var part = parts.get(service);
            if (part != null) {
                object.put(service.key(), part);
            }
        });
        var json = object.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static @Nullable JsonNode decoded(String text) {
        try {
            var node = JSON.readTree(Base64.getUrlDecoder().decode(text));
            return node.isObject() ? node : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
