package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.Role;

final class GrantTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final Instant LATER = NOW.plus(Duration.ofDays(10));

    private static final Instant END = NOW.plus(Duration.ofDays(30));

    @Test
    void oneThatBeginsLaterRestsOnceAndComesBackWithItsEnd() {
        var grant = asked();

        grant.suspend(NOW);

        assertThat(grant.endsAfter(NOW)).isFalse();
        var resumed = Objects.requireNonNull(grant.resumed(NOW.plusSeconds(60)));
        assertThat(resumed.from()).isEqualTo(LATER);
        assertThat(resumed.to()).isEqualTo(END);
    }

    @Test
    void oneThatWasEndedBeforeItsBeginningIsNotEndedAgain() {
        var grant = asked();

        assertThat(grant.end(NOW)).isTrue();
        assertThat(grant.to()).isEqualTo(LATER);
        assertThat(grant.end(NOW.plusSeconds(60))).isFalse();
        assertThat(grant.endsAfter(NOW)).isFalse();
    }

    private static Grant asked() {
        return Grant.asked(new GrantRequest("holder", Role.MENTOR, UUID.randomUUID(), LATER, END), "giver");
    }
}
