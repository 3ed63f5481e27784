package tj.omuzgor.course.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;

/**
 * What becomes of a cohort's sessions when they are wished otherwise. It decides and changes nothing.
 *
 * @param moved sessions that are to be otherwise
 * @param added new ones
 * @param canceled those that are wished for no more
 * @param begun wishes that would change what has begun
 * @param unfit wishes that name no session of the cohort, or a time that is past
 */
record SessionPlan(
        Map<Session, PlannedSession> moved,
        List<PlannedSession> added,
        List<Session> canceled,
        List<FieldProblem> begun,
        List<FieldProblem> unfit) {

    /**
     * Compares.
     *
     * @param held the sessions of the cohort that are not canceled
     */
    static SessionPlan of(List<Session> held, List<PlannedSession> wished, Instant now) {
        SessionPlan plan = new SessionPlan(
                new IdentityHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<Session> meant = new HashSet<>();
        for (int i = 0; i < wished.size(); i++) {
            PlannedSession wish = wished.get(i);
            Session session = meant(held, wish, wished, meant);
            if (session != null) {
                meant.add(session);
                plan.keepOrMove(session, wish, i, now);
            } else if (wish.id() != null) {
                plan.unfit.add(new FieldProblem("/sessions/" + i + "/id", "is no session of the cohort: " + wish.id()));
            } else if (plan.liesAhead(wish, i, now)) {
                plan.added.add(wish);
            }
        }
        held.stream().filter(session -> !meant.contains(session)).forEach(session -> plan.cancel(session, now));
        return plan;
    }

    boolean changesNothing() {
        return moved.isEmpty() && added.isEmpty() && canceled.isEmpty();
    }

    private void keepOrMove(Session session, PlannedSession wish, int i, Instant now) {
        if (session.is(wish)) {
            return;
        }
        if (session.hasBegun(now)) {
            begun.add(new FieldProblem("/sessions/" + i, "has begun and stays as it is: " + session.id()));
        } else if (liesAhead(wish, i, now)) {
            moved.put(session, wish);
        }
    }

    private boolean liesAhead(PlannedSession wish, int i, Instant now) {
        boolean ahead = wish.startsAt().isAfter(now);
        if (!ahead) {
            unfit.add(new FieldProblem("/sessions/" + i + "/startsAt", "does not lie ahead: " + wish.startsAt()));
        }
        return ahead;
    }

    private void cancel(Session session, Instant now) {
        if (session.hasBegun(now)) {
            begun.add(new FieldProblem("/sessions", "lack a session that has begun: " + session.id()));
        } else {
            canceled.add(session);
        }
    }

    /** The session of the wish's id; without one, an equal session that no wish names, so that asking twice plans nothing twice. */
    private static @Nullable Session meant(
            List<Session> held, PlannedSession wish, List<PlannedSession> wished, Set<Session> taken) {
        for (Session session : held) {
            boolean same = wish.id() == null
                    ? session.is(wish)
                            && wished.stream().noneMatch(one -> session.id().equals(one.id()))
                    : session.id().equals(wish.id());
            if (same && !taken.contains(session)) {
                return session;
            }
        }
        return null;
    }
}
