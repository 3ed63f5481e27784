package tj.omuzgor.certification.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CreditPoliciesTest {

    private static final CreditPolicy OLD = policy("2020-01-01", 24);
    private static final CreditPolicy NEW = policy("2027-01-01", 36);
    private static final CreditPolicies POLICIES = new CreditPolicies(List.of(OLD, NEW));

    @Test
    void takesThePolicyOfTheDayInDushanbe() {
        assertThat(POLICIES.inForceAt(Instant.parse("2026-12-31T18:59:59Z"))).isEqualTo(OLD);
        assertThat(POLICIES.inForceAt(Instant.parse("2026-12-31T19:00:00Z"))).isEqualTo(NEW);
    }

    @Test
    void saysWhenNoneIsInForce() {
        assertThatThrownBy(() -> POLICIES.inForceAt(Instant.parse("2019-12-31T00:00:00Z")))
                .hasMessageContaining("2019-12-31");
    }

    private static CreditPolicy policy(String from, int hours) {
        return new CreditPolicy(UUID.randomUUID(), LocalDate.parse(from), 45, hours);
    }
}
