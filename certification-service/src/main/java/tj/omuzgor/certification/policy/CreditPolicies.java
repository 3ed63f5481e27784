package tj.omuzgor.certification.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tj.omuzgor.platform.time.PolicyZone;

/** All policies there ever were, and which of them is in force when. */
public record CreditPolicies(List<CreditPolicy> policies) {

    /** Sorts by day, latest first. */
    public CreditPolicies {
        policies = policies.stream()
                .sorted(Comparator.comparing(CreditPolicy::validFrom).reversed())
                .toList();
    }

    /** The policy of the day an instant falls on in Asia/Dushanbe. */
    public CreditPolicy inForceAt(Instant instant) {
        LocalDate day = instant.atZone(PolicyZone.DUSHANBE).toLocalDate();
        return policies.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No credit policy is in force on " + day));
    }
}
