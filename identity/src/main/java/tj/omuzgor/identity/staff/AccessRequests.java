package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.orgunit.Country;

/** Asks for an account's tokens or grants to be brought up to date, in the transaction of the change they follow from. */
@ApplicationScoped
class AccessRequests {

    private static final String REQUEST = "insert into access_task (holder, due_at) values (?1, ?2)";

    private static final String FOLLOW = """
            insert into status_task (teacher_id, due_at) values (?1, ?2)
            on conflict (teacher_id) do update set due_at = excluded.due_at, note = excluded.note, attempts = 0
            """;

    /** Those who administer the country; on a conflict they are looked at again. */
    private static final String FOLLOW_ADMINISTRATORS = """
            insert into status_task (teacher_id, due_at)
            select distinct a.teacher_id, cast(?2 as timestamptz) from staff_grant g join account a on a.id = g.holder
            where g.role = 'admin' and g.unit_id = ?1 and (g.to_at is null or g.to_at > cast(?2 as timestamptz)) and a.teacher_id is not null
            order by a.teacher_id
            on conflict (teacher_id) do update set due_at = least(status_task.due_at, excluded.due_at), note = excluded.note, attempts = 0
            """;

    private final Clock clock;

    AccessRequests(Clock clock) {
        this.clock = clock;
    }

    /** Now and at every given instant that is still to come. */
    Uni<Void> request(String holder, Collection<@Nullable Instant> boundaries) {
        var now = clock.instant();
        var due = Stream.concat(
                Stream.of(now), boundaries.stream().filter(boundary -> boundary != null && boundary.isAfter(now)));
        return Panache.getSession()
                .flatMap(session -> Multi.createFrom()
                        .items(due)
                        .onItem()
                        .transformToUniAndConcatenate(at -> request(session, holder, at))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** Asks for the grants of a teacher's accounts to follow her, even where she is not away: she may be merged at this moment. */
    Uni<Void> follow(@Nullable UUID teacher) {
        return follow(teacher, clock.instant());
    }

    /** The same at an instant to come. */
    Uni<Void> follow(@Nullable UUID teacher, Instant at) {
        return teacher == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(FOLLOW)
                                .setParameter(1, teacher)
                                .setParameter(2, at)
                                .executeUpdate()
                                .replaceWithVoid());
    }

    /** Once another one administers the country from an instant on, whoever stayed only for want of her follows her own status. */
    Uni<Void> followAdministrators(Instant from) {
        var now = clock.instant();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FOLLOW_ADMINISTRATORS)
                        .setParameter(1, Country.ID)
                        .setParameter(2, from.isAfter(now) ? from : now)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static Uni<Integer> request(Mutiny.Session session, String holder, @Nullable Instant at) {
        return session.createNativeQuery(REQUEST)
                .setParameter(1, holder)
                .setParameter(2, at)
                .executeUpdate();
    }
}
