package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherStatus;

/** When those behind an account are or were away, in the session of the caller's transaction. */
@ApplicationScoped
class Absences {

    private static final String LOCK = """
            select t.id from account a left join alias x on x.teacher_id = a.teacher_id
            join teacher t on t.id = any(array[a.teacher_id, x.person_id]) where a.id = ?1 order by t.id for share of t
            """;

    private static final String PRESENT = """
            select a.teacher_id, o.status as of_own, p.status as of_person from account a left join alias x on x.teacher_id = a.teacher_id
            join teacher o on o.id = a.teacher_id join teacher p on p.id = coalesce(x.person_id, a.teacher_id) where a.id = ?1
            """;

    private static final String DATED = """
            select s.teacher_id = a.teacher_id as of_own, s.teacher_id = coalesce(x.person_id, a.teacher_id) as of_person,
                   s.status, s.from_day, s.to_day
            from account a left join alias x on x.teacher_id = a.teacher_id
            join teacher_status s on s.teacher_id = any(array[a.teacher_id, x.person_id])
            where a.id = ?1 and s.withdrawn_at is null order by s.from_day
            """;

    private static final String IS_ERASED = """
            select exists (select from account a join teacher t on t.id = a.teacher_id where a.id = ?1 and t.erased_at is not null)
            """;

    /** The teacher an account belongs to by now, and what her status and the person's make of its grants. */
    record Present(UUID teacherId, StatusEffect effect) {}

    private record Row(boolean ofOwn, boolean ofPerson, Absence absence) {
        static Row read(Object[] columns) {
            return new Row(
                    (Boolean) columns[0],
                    (Boolean) columns[1],
                    new Absence(constant(columns[2]), (LocalDate) columns[3], (LocalDate) columns[4]));
        }
    }

    /**
     * Holds the entries behind an account: whoever changes their status waits until the grants are committed, and then finds them. Comes
     * before the lock of the account, as where a person is erased.
     */
    Uni<Void> lock(String account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter(1, account)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Whether the account was that of somebody who was erased; its user is gone or about to go. */
    Uni<Boolean> isErased(String account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IS_ERASED, Boolean.class)
                        .setParameter(1, account)
                        .getSingleResult());
    }

    /** As it is by now; null for an account without a teacher. */
    Uni<@Nullable Present> present(String account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PRESENT, Object[].class)
                        .setParameter(1, account)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Present((UUID) row[0], StatusEffect.of(constant(row[1]), constant(row[2]))));
    }

    /** All that stand. */
    Uni<Away> of(String account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DATED, Object[].class)
                        .setParameter(1, account)
                        .getResultList())
                .map(rows -> rows.stream().map(Row::read).toList())
                .map(rows -> new Away(absences(rows, Row::ofOwn), absences(rows, Row::ofPerson)));
    }

    private static List<Absence> absences(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::absence).toList();
    }

    private static TeacherStatus constant(Object status) {
        return TeacherStatus.valueOf(((String) status).toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
