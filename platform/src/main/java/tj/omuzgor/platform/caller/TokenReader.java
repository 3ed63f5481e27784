package tj.omuzgor.platform.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload of a token whose signature was verified already. A grant that cannot be read grants nothing and spoils nothing else.
 */
final class TokenReader {
    private static final Logger LOG = Logger.getLogger(TokenReader.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenReader() {}

    static TokenClaims read(String rawToken) {
        var payload = payload(rawToken);
        return new TokenClaims(
                payload.path("sub").asText(),
                teacher(payload.path("teacher_id")),
                grants(payload.path("grants")),
                Instant.ofEpochSecond(payload.path("iat").asLong()));
    }

    private static JsonNode payload(String rawToken) {
        int start = rawToken.indexOf('.') + 1;
        int end = rawToken.indexOf('.', start);
        if (start == 0 || end < 0) {
            throw new IllegalArgumentException("A token has three parts");
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(rawToken.substring(start, end)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The payload of the token is not JSON", unreadable);
        }
    }

    private static @Nullable UUID teacher(JsonNode claim) {
        if (!claim.isTextual() || claim.textValue().isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(claim.textValue());
        } catch (IllegalArgumentException notAnId) {
            LOG.warn("The teacher_id of a token is not a UUID; its holder counts as no teacher");
            return null;
        }
    }

    private static List<HeldGrant> grants(JsonNode claim) {
        var grants = new ArrayList<HeldGrant>();
        for (var element : claim) {
            var grant = grant(element);
            if (grant == null) {
                LOG.warn("A grant of a token cannot be read; it grants nothing");
            } else {
                grants.add(grant);
            }
        }
        return grants;
    }

    private static @Nullable HeldGrant grant(JsonNode element) {
        try {
            var node = element.isTextual() ? JSON.readTree(element.textValue()) : element;
            var role = Roles.named(node.path("role").asText()).orElse(null);
            if (role == null) {
                return null;
            }
            return new HeldGrant(role, UUID.fromString(node.path("unitId").asText()), until(node.path("until")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Instant until(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isNumber() ? Instant.ofEpochSecond(node.longValue()) : Instant.parse(node.asText());
    }
}
