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

    /** Whoever changes it waits until the grants have followed, and then finds what there is to undo. */
    private static final String PRESENT = """
            select t.status from account a left join alias x on x.teacher_id = a.teacher_id
            join teacher t on t.id = coalesce(x.person_id, a.teacher_id) where a.id = ?1 for share of t
            """;

    private static final String OF_TEACHER = """
            select status, from_day, to_day from teacher_status
            where teacher_id = coalesce((select person_id from alias where teacher_id = ?1), ?1) and withdrawn_at is null order by from_day
            """;

    /** The status of the person an account belongs to by now; null for an account without a teacher. */
    Uni<@Nullable TeacherStatus> presentStatus(String account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PRESENT, String.class)
                        .setParameter(1, account)
                        .getSingleResultOrNull()
                        .map(status -> status == null ? null : constant(status)));
    }

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
        return new Absence(constant((String) row[0]), (LocalDate) row[1], (LocalDate) row[2]);
    }

    private static TeacherStatus constant(String status) {
        return TeacherStatus.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
