package tj.omuzgor.identity.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tj.omuzgor.identity.teacher.PostingTimeline.Span;

/** Whatever is registered in whatever order, a teacher is at exactly one school from her first day on. */
final class PostingTimelineLawTest {
    private static final LocalDate START = LocalDate.of(2020, 9, 1);
    private static final List<UUID> SCHOOLS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    record Registration(UUID school, LocalDate from) {}

    @Property(tries = 500)
    void exactlyOnePostingHoldsOnEveryDay(@ForAll("registrations") List<Registration> registrations) {
        List<Span> standing = new ArrayList<>();
        registrations.forEach(registration -> apply(standing, registration));

        var first = registrations.stream()
                .map(Registration::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        for (int day = 0; day < 40; day++) {
            var date = START.plusDays(day);
            assertThat(standing.stream().filter(span -> span.holdsOn(date))).hasSize(date.isBefore(first) ? 0 : 1);
        }
    }

    @Property(tries = 200)
    void theLastRegistrationSaysWhereSheIsFromItsDayOn(@ForAll("registrations") List<Registration> registrations) {
        List<Span> standing = new ArrayList<>();
        registrations.forEach(registration -> apply(standing, registration));

        var last = registrations.getLast();
        for (int day = 0; day < 40; day++) {
            var date = last.from().plusDays(day);
            assertThat(standing.stream().filter(span -> span.holdsOn(date)).map(Span::schoolId))
                    .containsExactly(last.school());
        }
    }

    @Property(tries = 200)
    void theSameRegistrationAgainChangesNothing(@ForAll("registrations") List<Registration> registrations) {
        List<Span> standing = new ArrayList<>();
        registrations.forEach(registration -> apply(standing, registration));
        var last = registrations.getLast();

        var again = PostingTimeline.register(standing, last.school(), last.from());

        assertThat(again).isEqualTo(new PostingTimeline.Changes(List.of(), List.of(), false));
    }

    private static void apply(List<Span> standing, Registration registration) {
        var changes = PostingTimeline.register(List.copyOf(standing), registration.school(), registration.from());
        standing.removeIf(span -> changes.withdrawn().contains(span.id()));
        changes.ends().forEach(ended -> standing.replaceAll(span -> span.id().equals(ended.id()) ? ended : span));
        if (changes.opens()) {
            standing.add(new Span(UUID.randomUUID(), registration.school(), registration.from(), null));
        }
        assertThat(standing).allMatch(span -> span.to() == null || span.to().isAfter(span.from()));
    }

    @Provide
    Arbitrary<List<Registration>> registrations() {
        return Combinators.combine(
                        Arbitraries.of(SCHOOLS),
                        Arbitraries.integers().between(0, 30).map(START::plusDays))
                .as(Registration::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
