package tj.omuzgor.platform.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.Tokens;

@WithTokens
class AccessTest {
    private final UUID teacher = UUID.randomUUID();
    private final UUID center = UUID.randomUUID();

    @Test
    void refusesWithoutAToken() {
        Refusal.of(Refusal.in("ru").get("/errors/me"), 401, "unauthenticated")
                .titled("Сначала войдите в систему")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void refusesATokenThatDoesNotVerify() {
        var tokens = List.of(
                "nonsense",
                Tokens.ofTeacher(teacher).forged(),
                Tokens.ofTeacher(teacher).audience("another").signed(),
                Tokens.ofTeacher(teacher).claim("iss", "https://another").signed(),
                Tokens.ofTeacher(teacher).issuedAt(Instant.EPOCH).signed());
        for (var token : tokens) {
            var answer = Refusal.of(me(token), 401, "unauthenticated");
            assertThat(me(token).header("WWW-Authenticate")).startsWith("Bearer");
            answer.language("en").titled("Sign in first");
        }
    }

    @Test
    void refusesATokenOlderThanItsHoldersGrants() {
        var old = Tokens.of(TestGate.HOLDER)
                .teacher(teacher)
                .issuedAt(TestGate.CHANGED.minusSeconds(1))
                .claim("exp", Clock.systemUTC().instant().plusSeconds(60).getEpochSecond());
        Refusal.of(me(old.signed()), 401, "token-superseded");
        assertThat(me(Tokens.of(TestGate.HOLDER).teacher(teacher).signed()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesACallerWithoutTheRole() {
        Refusal.of(me(Tokens.with(Role.MENTOR, center).signed()), 403, "forbidden")
                .titled("You may not do this");
        var ended = Tokens.of("s").grant(Role.TRAINER, center, Instant.parse("2020-01-01T00:00:00Z"));
        Refusal.of(me(ended.signed()), 403, "forbidden");
    }

    @Test
    void takesNoRoleFromElsewhereInTheToken() {
        var token = Tokens.of("s").claim("groups", List.of("trainer")).claim("roles", List.of("trainer"));
        Refusal.of(me(token.signed()), 403, "forbidden");
    }

    @Test
    void readsTheTokenOfATeacherWhoTrains() {
        var token = Tokens.of("somebody").teacher(teacher).grant(Role.TRAINER, center);
        var answer = me(token.signed());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("id")).isEqualTo("somebody");
        assertThat(answer.jsonPath().getBoolean("teacher")).isTrue();
        assertThat(answer.jsonPath().getBoolean("trainer")).isTrue();
        assertThat(answer.jsonPath().getList("units")).containsExactly(center.toString());
    }

    @Test
    void asksForATeacher() {
        var staff = Tokens.with(Role.TRAINER, center).signed();
        Refusal.of(given().auth().oauth2(staff).get("/errors/my-teacher"), 403, "teacher-required");
        Refusal.of(given().get("/errors/my-teacher"), 401, "unauthenticated");
        var answer = given().auth().oauth2(Tokens.ofTeacher(teacher).signed()).get("/errors/my-teacher");
        assertThat(answer.asString()).contains(teacher.toString());
    }

    private static Response me(String token) {
        return Refusal.in("en").auth().oauth2(token).get("/errors/me");
    }
}
