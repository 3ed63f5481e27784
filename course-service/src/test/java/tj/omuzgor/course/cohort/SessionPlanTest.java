package tj.omuzgor.course.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.SessionDraft;
import tj.omuzgor.contracts.problem.FieldProblem;

final class SessionPlanTest {
    private static final Instant NOW = Instant.parse("2026-02-01T06:00:00Z");
    private static final UUID ACTIVITY = UUID.randomUUID();

    private final Cohort cohort = Cohort.open(
            new CohortRequest(
                    UUID.randomUUID(), UUID.randomUUID(), "A", 5, List.of(draft(-2), draft(2), draft(2), draft(4))),
            NOW);
    private final List<Session> held = cohort.held();

    @Test
    void theSameWishChangesNothingWithOrWithoutIds() {
        List<PlannedSession> named = held.stream().map(Session::asPlanned).toList();
        List<PlannedSession> unnamed =
                named.stream().map(PlannedSession::unnamed).toList();

        assertThat(SessionPlan.of(held, named, NOW).changesNothing()).isTrue();
        assertThat(SessionPlan.of(held, unnamed, NOW).changesNothing()).isTrue();
    }

    @Test
    void anEqualSessionWithoutAnIdIsTheOneThatNoWishNames() {
        List<PlannedSession> wished =
                List.of(is(held.get(0), -2), wish(null, 2), is(held.get(1), 2), wish(null, 2), is(held.get(3), 4));

        SessionPlan plan = SessionPlan.of(held, wished, NOW);

        assertThat(plan.added()).containsExactly(wish(null, 2));
        assertThat(plan.canceled()).isEmpty();
        assertThat(plan.moved()).isEmpty();
    }

    @Test
    void whatHasNotBegunIsMovedAddedAndCanceled() {
        SessionPlan plan = SessionPlan.of(
                held, List.of(is(held.get(0), -2), is(held.get(1), 3), is(held.get(2), 2), wish(null, 9)), NOW);

        assertThat(plan.moved()).containsOnlyKeys(held.get(1));
        assertThat(plan.added()).containsExactly(wish(null, 9));
        assertThat(plan.canceled()).containsExactly(held.get(3));
        assertThat(plan.begun()).isEmpty();
        assertThat(plan.unfit()).isEmpty();
    }

    @Test
    void whatHasBegunIsNeitherMovedNorCanceledAndNothingIsPutIntoThePast() {
        UUID unknown = UUID.randomUUID();
        List<PlannedSession> wished =
                List.of(is(held.get(1), -1), is(held.get(2), 0), wish(null, -1), wish(unknown, 5), is(held.get(3), 4));

        SessionPlan plan = SessionPlan.of(held, wished, NOW);

        assertThat(plan.begun()).extracting(FieldProblem::pointer).containsExactly("/sessions");
        assertThat(plan.unfit())
                .extracting(FieldProblem::pointer)
                .containsExactly(
                        "/sessions/0/startsAt", "/sessions/1/startsAt", "/sessions/2/startsAt", "/sessions/3/id");
        assertThat(SessionPlan.of(held, List.of(is(held.get(0), 5)), NOW).begun())
                .extracting(FieldProblem::pointer)
                .containsExactly("/sessions/0");
    }

    @Test
    void aCanceledSessionIsNoMore() {
        List<PlannedSession> wished = List.of(is(held.get(0), -2), is(held.get(1), 2));
        cohort.change("A", 5, SessionPlan.of(held, wished, NOW), NOW);

        assertThat(cohort.held()).containsExactly(held.get(0), held.get(1));
        assertThat(cohort.event().sessions()).hasSize(2);
    }

    private static PlannedSession is(Session session, int hours) {
        return wish(session.id(), hours);
    }

    private static PlannedSession wish(@Nullable UUID id, int hours) {
        SessionDraft draft = draft(hours);
        return new PlannedSession(id, draft.activityId(), draft.startsAt(), draft.endsAt(), draft.place());
    }

    private static SessionDraft draft(int hours) {
        Instant start = NOW.plus(Duration.ofHours(hours));
        return new SessionDraft(ACTIVITY, start, start.plus(Duration.ofHours(1)), "1");
    }
}
