package tj.omuzgor.coverage.query;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.Measure;
import tj.omuzgor.platform.time.PolicyZone;

/** Counts from the projection. */
@ApplicationScoped
class CoverageRepository {

    /**
     * $1 unit, $2 day, $3 first instant after the day, $4 course. Who counts as another teacher is nobody of the workforce; what she did is
     * that other one's.
     */
    private static final String TALLY = """
            with recursive below (id, kind) as (
              select id, kind from org_unit where id = $1
              union
              select o.id, o.kind from org_unit o join below b on o.parent_id = b.id),
            workforce as (
              select distinct p.teacher_id
              from below b join posting p on p.school_id = b.id join teacher t on t.id = p.teacher_id
              where b.kind = 'school' and not had_left(t.id, t.status, $2)
                and p.is_primary and p.withdrawn_at is null and p.from_date <= $2 and (p.to_date is null or p.to_date > $2)
                and p.teacher_id not in (select teacher_id from alias))
            select count(*) as denominator,
              count(*) filter (where exists (%1$s and fact.teacher_id = w.teacher_id)
                or w.teacher_id in (select a.person_id from alias a where exists (%1$s and fact.teacher_id = a.teacher_id))) as numerator
            from workforce w
            """;

    private static final String CERTIFIED = TALLY.formatted("""
            select from certificate fact
            where ($4::uuid is null or fact.course_id = $4::uuid)
              and fact.issued_at < $3 and (fact.revoked_at is null or fact.revoked_at >= $3)""");

    private static final String COMPLETED = TALLY.formatted("""
            select from completion fact
            where ($4::uuid is null or fact.course_id = $4::uuid)
              and fact.completed_at < $3 and fact.status = 'completed'""");

    private static final String KNOWN = """
            select exists (select from org_unit where id = $1) as unit,
              exists (select from course_version where course_id = $2) as course
            """;

    private static final String UPDATED_AT = """
            select greatest((select max(applied_at) from org_unit), (select max(applied_at) from teacher),
              (select max(applied_at) from %s)) as updated_at
            """;

    private final Pool pool;

    CoverageRepository(Pool pool) {
        this.pool = pool;
    }

    /** Whether a unit and a course exist as far as is known here. */
    record Known(boolean unit, boolean course) {}

    Uni<Known> known(UUID unit, @Nullable UUID course) {
        return pool.preparedQuery(KNOWN).execute(Tuple.of(unit, course)).map(rows -> {
            Row row = rows.iterator().next();
            return new Known(row.getBoolean("unit"), row.getBoolean("course"));
        });
    }

    /** Counts the teachers of the unit on the day, and those who satisfied the measure at the end of it. */
    Uni<Tally> tally(CoverageQuestion question, LocalDate day) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay(PolicyZone.DUSHANBE).toOffsetDateTime();
        String statement = switch (question.measure()) {
            case CERTIFIED -> CERTIFIED;
            case COMPLETED -> COMPLETED;
        };
        return pool.preparedQuery(statement)
                .execute(Tuple.of(question.unit(), day, end, question.course()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Tally(row.getLong("numerator"), row.getLong("denominator"));
                });
    }

    /** When the newest fact a measure rests on was applied; null where there is none. */
    Uni<@Nullable Instant> updatedAt(Measure measure) {
        String facts = switch (measure) {
            case CERTIFIED -> "certificate";
            case COMPLETED -> "completion";
        };
        return pool.preparedQuery(UPDATED_AT.formatted(facts)).execute().map(rows -> {
            OffsetDateTime newest = rows.iterator().next().getOffsetDateTime("updated_at");
            return newest == null ? null : newest.toInstant();
        });
    }
}
