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

/** Asks for an account's tokens or grants to be brought up to date, in the transaction of the change they follow from. */
@ApplicationScoped
class AccessRequests {

    private static final String REQUEST = "insert into access_task (holder, due_at) values (?1, ?2)";

    private static final String FOLLOW = """
            insert into status_task (teacher_id, status, due_at) select id, status, ?2 from teacher
            where id = coalesce((select person_id from alias where teacher_id = ?1), ?1) and status <> 'active'
            on conflict (teacher_id) do update set status = excluded.status, due_at = excluded.due_at, attempts = 0
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

    /** Asks for the grants of a person's accounts to follow her status, where she is away; any of her ids names her. */
    Uni<Void> follow(@Nullable UUID teacher) {
        return teacher == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(FOLLOW)
                                .setParameter(1, teacher)
                                .setParameter(2, clock.instant())
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
