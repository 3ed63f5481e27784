package tj.omuzgor.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;

class TokenReaderTest {
    private static final UUID UNIT = UUID.fromString("019b0000-0000-7000-8000-000000000001");

    @Test
    void readsGrantsAsObjectsAndAsTexts() {
        var claims = TokenReader.read(token("""
                {"sub": "s", "iat": 1700000000, "teacher_id": "%1$s", "grants": [
                  {"role": "trainer", "unitId": "%1$s"},
                  "{\\"role\\": \\"center-issuer\\", \\"unitId\\": \\"%1$s\\", \\"until\\": \\"2026-01-01T00:00:00Z\\"}",
                  {"role": "mentor", "unitId": "%1$s", "until": 1767225600}]}""".formatted(UNIT)));

        assertThat(claims.subject()).isEqualTo("s");
        assertThat(claims.teacherId()).isEqualTo(UNIT);
        assertThat(claims.issuedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        var end = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(claims.grants())
                .containsExactly(
                        new HeldGrant(Role.TRAINER, UNIT, null),
                        new HeldGrant(Role.CENTER_ISSUER, UNIT, end),
                        new HeldGrant(Role.MENTOR, UNIT, end));
    }

    @Test
    void grantsNothingForWhatItCannotRead() {
        var claims = TokenReader.read(token("""
                {"sub": "s", "teacher_id": "7", "grants": [
                  7, null, "x", {"role": "king", "unitId": "%1$s"}, {"role": "admin"},
                  {"role": "admin", "unitId": "%1$s", "until": "soon"}, {"role": "registrar", "unitId": "%1$s"}]}""".formatted(UNIT)));

        assertThat(claims.teacherId()).isNull();
        assertThat(claims.grants()).containsExactly(new HeldGrant(Role.REGISTRAR, UNIT, null));
    }

    @Test
    void holdsAGrantUntilItsEndAndNotAtIt() {
        var end = Instant.parse("2026-01-01T00:00:00Z");
        var grant = new HeldGrant(Role.ADMIN, UNIT, end);

        assertThat(grant.holdsAt(end.minusNanos(1))).isTrue();
        assertThat(grant.holdsAt(end)).isFalse();
    }

    @Test
    void namesEveryRoleAsTheContractsDo() throws Exception {
        for (var role : Role.values()) {
            var name = Roles.nameOf(role);
            assertThat(Roles.named(name)).contains(role);
            assertThat(Roles.class.getField(role.name()).get(null)).isEqualTo(name);
        }
    }

    private static String token(String payload) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "header." + encoded + ".signature";
    }
}
