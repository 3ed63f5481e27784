package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherStatus;

/** When the person behind an account was or is away, in the session of the caller's transaction. */
@ApplicationScoped
class Absences {

    /** Whoever changes her status waits until the grant is committed, and then finds it. */
    private static final String LOCK =
            "select id from teacher where id = coalesce((select person_id from alias where teacher_id = ?1), ?1) for share";

    private static final String OF_TEACHER = """
            select status, from_day, to_day from teacher_status
            where teacher_id = coalesce((select person_id from alias where teacher_id = ?1), ?1) and withdrawn_at is null order by from_day
            """;

    /** All that stand; none for an account without a teacher. */
    Uni<List<Absence>> of(@Nullable UUID teacher) {
        return teacher == null
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(LOCK, UUID.class)
                                .setParameter(1, teacher)
                                .getResultList()
                                .chain(() -> standing(session, teacher)));
    }

    private static Uni<List<Absence>> standing(Mutiny.Session session, UUID teacher) {
        return session.createNativeQuery(OF_TEACHER, Object[].class)
                .setParameter(1, teacher)
                .getResultList()
                .map(rows -> rows.stream().map(Absences::read).toList());
    }

    private static Absence read(Object[] row) {
        var status = ((String) row[0]).toUpperCase(Locale.ROOT).replace('-', '_');
        return new Absence(TeacherStatus.valueOf(status), (LocalDate) row[1], (LocalDate) row[2]);
    }
}
