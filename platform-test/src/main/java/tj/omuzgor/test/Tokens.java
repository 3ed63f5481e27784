package tj.omuzgor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;

/**
 * Access tokens as Keycloak would sign them: {@code Tokens.of("sub").teacher(id).grant(Role.TRAINER, center).signed()}. They hold an
 * hour from the machine's clock, for the audience {@code omuzgor}.
 */
public final class Tokens {
    /** The audience every service asks for. */
    public static final String AUDIENCE = "omuzgor";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofHours(1);

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final List<Map<String, Object>> grants = new ArrayList<>();

    private Tokens(String subject) {
        claims.put("sub", subject);
        claims.put("iss", TokenIssuer.url());
        claims.put("aud", AUDIENCE);
        claims.put("jti", UUID.randomUUID().toString());
        issuedAt(Clock.systemUTC().instant());
    }

    /** A token of an account that has no teacher and no grants yet. */
    public static Tokens of(String subject) {
        return new Tokens(subject);
    }

    /** A token of a teacher with a random subject. */
    public static Tokens ofTeacher(UUID teacher) {
        return of(UUID.randomUUID().toString()).teacher(teacher);
    }

    /** A token of somebody with a random subject and one grant. */
    public static Tokens with(Role role, UUID unit) {
        return of(UUID.randomUUID().toString()).grant(role, unit);
    }

    /** The claim {@code teacher_id}. */
    public Tokens teacher(UUID teacher) {
        claims.put("teacher_id", teacher.toString());
        return this;
    }

    /** A grant without an end. */
    public Tokens grant(Role role, UUID unit) {
        return grant(role, unit, null);
    }

    /** A grant that ends. */
    public Tokens grant(Role role, UUID unit, @Nullable Instant until) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("role", role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        grant.put("unitId", unit.toString());
        if (until != null) {
            grant.put("until", until.toString());
        }
        grants.add(grant);
        return this;
    }

    /** Issues it at an instant, truncated to the second, to expire an hour later. */
    public Tokens issuedAt(Instant instant) {
        claims.put("iat", instant.getEpochSecond());
        claims.put("exp", instant.plus(LIFE).getEpochSecond());
        return this;
    }

    /** For another audience. */
    public Tokens audience(String audience) {
        claims.put("aud", audience);
        return this;
    }

    /** Any other claim. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** The compact form, signed with the key of this JVM. */
    public String signed() {
        return signed(TokenKey.ofThisJvm());
    }

    /** The same, signed with a key that no service trusts. */
    public String forged() {
        return signed(TokenKey.stranger());
    }

    private String signed(TokenKey key) {
        var payload = new LinkedHashMap<>(claims);
        if (!grants.isEmpty()) {
            payload.put("grants", grants);
        }
        var header = Map.of("alg", "RS256", "typ", "JWT", "kid", TokenKey.ID);
        var text = encoded(json(header)) + "." + encoded(json(payload));
        return text + "." + encoded(key.sign(text));
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
