package tj.omuzgor.identity.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.caller.Roles;

/** Grants as the texts of a user's attribute: JSON objects {@code {"role","unitId","until"?}}, as the claim carries them. */
final class GrantTexts {
    private static final Logger LOG = Logger.getLogger(GrantTexts.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private GrantTexts() {}

    static List<String> write(List<HeldGrant> grants) {
        return grants.stream().map(GrantTexts::write).toList();
    }

    static List<HeldGrant> read(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(GrantTexts::read).filter(Objects::nonNull).toList();
    }

    private static String write(HeldGrant grant) {
        var object = JSON.createObjectNode()
                .put("role", Roles.nameOf(grant.role()))
                .put("unitId", grant.unitId().toString());
        var until = grant.until();
        if (until != null) {
            object.put("until", until.toString());
        }
        return object.toString();
    }

    private static @Nullable HeldGrant read(String text) {
        try {
            var object = JSON.readTree(text);
            var until = object.path("until").textValue();
            return Roles.named(object.path("role").asText())
                    .map(role -> new HeldGrant(
                            role,
                            UUID.fromString(object.path("unitId").asText()),
                            until == null ? null : Instant.parse(until)))
                    .orElse(null);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            LOG.warn("A grant of a user's attribute cannot be read; it grants nothing");
            return null;
        }
    }
}
