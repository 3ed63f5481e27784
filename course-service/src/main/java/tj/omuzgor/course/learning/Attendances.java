package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.StoredRecord;

/** Attendance as records state it, and whether each counts by what is known now of its session, its people and their grants. */
@ApplicationScoped
class Attendances {
    private static final String ADD = """
            insert into attendance (owner, record_id, kind, session_id, named_teacher, registry_number, effective_at, standing)
            select $1, t.*, 'SESSION_UNKNOWN' from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[]) as t
            on conflict (owner, record_id) do nothing
            """;
    private static final String OF_SESSIONS =
            "select owner, record_id from attendance where session_id in (select id from session where cohort_id = $1)";
    private static final String OF_OWNERS = "select owner, record_id from attendance where owner = any($1)";
    private static final String OF_TEACHERS = """
            select owner, record_id from attendance where named_teacher = any($1)
            union select owner, record_id from attendance where teacher_id = any($1)
            union select a.owner, a.record_id from teacher t join attendance a on a.registry_number = t.registry_number where t.id = any($1)
            """;
    private static final String OF_PLACES = """
            select a.owner, a.record_id
            from (select distinct center_id from cohort) as at
            join cohort c on c.center_id = at.center_id join session s on s.cohort_id = c.id join attendance a on a.session_id = s.id
            where exists (select from places_above(at.center_id) as above where above.id = any($1))
            """;
    private static final String JUDGE = """
            with subject as (
              select a.owner, a.record_id, a.kind, a.effective_at, a.teacher_id as was, s.id as known_session, s.starts_at, c.center_id, c.course_version_id,
                case when a.named_teacher is not null then (select t.id from teacher t where t.id = a.named_teacher)
                  else (select t.id from teacher t where t.registry_number = a.registry_number order by t.id limit 1) end as teacher_id
              from unnest($1::uuid[], $2::uuid[]) as k (owner, record_id) join attendance a using (owner, record_id)
              left join session s on s.id = a.session_id left join cohort c on c.id = s.cohort_id),
            judged as (
              select *, case
                when known_session is null then 'SESSION_UNKNOWN'
                when kind = 'claimed' then null
                when teacher_id is null then 'ATTENDEE_UNKNOWN'
                when teacher_id = owner then 'OWN_ATTENDANCE'
                when effective_at < starts_at - interval '1 hour' then 'NOT_BEGUN'
                when not exists (
                  select from staff_grant g where g.teacher_id = owner and g.role in ('trainer', 'center-manager')
                    and g.from_at <= effective_at and (g.to_at is null or g.to_at > effective_at)
                    and g.unit_id in (select id from places_above(center_id))) then 'NO_GRANT'
                end as verdict
              from subject)
            update attendance as a set teacher_id = j.teacher_id, standing = j.verdict from judged j
            where a.owner = j.owner and a.record_id = j.record_id
            returning j.owner, j.record_id, j.verdict, j.was, j.teacher_id, j.course_version_id
            """;

    Attendances() {}

    /**
     * How statements stand now.
     *
     * @param touched the enrollments whose facts may have changed with it
     */
    record Judged(List<Judgment> judgments, Set<EnrollmentKey> touched) {}

    /** Stores new statements; none counts before it is judged. Answers them all. */
    Uni<Set<RecordRef>> add(SqlConnection tx, UUID owner, List<StoredRecord> records) {
        Tuple parameters = Tuple.tuple()
                .addUUID(owner)
                .addArrayOfUUID(records.stream().map(StoredRecord::id).toArray(UUID[]::new))
                .addArrayOfString(records.stream()
                        .map(record -> record.kind().equals(RecordKinds.CLAIMED) ? "claimed" : "recorded")
                        .toArray(String[]::new))
                .addArrayOfUUID(records.stream()
                        .map(record ->
                                UUID.fromString(record.data().path("sessionId").asText()))
                        .toArray(UUID[]::new))
                .addArrayOfUUID(records.stream().map(Attendances::named).toArray(UUID[]::new))
                .addArrayOfString(records.stream().map(Attendances::number).toArray(String[]::new))
                .addArrayOfOffsetDateTime(records.stream()
                        .map(record -> record.effectiveAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        Set<RecordRef> refs = new HashSet<>();
        records.forEach(record -> refs.add(new RecordRef(owner, record.id())));
        return Owners.lockNumbers(
                        tx,
                        records.stream()
                                .map(Attendances::number)
                                .filter(Objects::nonNull)
                                .toList())
                .chain(() -> Owners.lock(
                        tx,
                        records.stream()
                                .map(Attendances::named)
                                .filter(Objects::nonNull)
                                .toList()))
                .chain(() -> tx.preparedQuery(ADD).execute(parameters))
                .replaceWith(refs);
    }

    Uni<Set<RecordRef>> ofCohort(SqlConnection tx, UUID cohortId) {
        return refs(tx, OF_SESSIONS, Tuple.of(cohortId));
    }

    Uni<Set<RecordRef>> ofOwners(SqlConnection tx, Collection<UUID> owners) {
        return refs(tx, OF_OWNERS, Tuple.tuple().addArrayOfUUID(owners.toArray(UUID[]::new)));
    }

    Uni<Set<RecordRef>> ofTeachers(SqlConnection tx, Collection<UUID> teachers) {
        return refs(tx, OF_TEACHERS, Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)));
    }

    Uni<Set<RecordRef>> ofPlaces(SqlConnection tx, Collection<UUID> places) {
        return refs(tx, OF_PLACES, Tuple.tuple().addArrayOfUUID(places.toArray(UUID[]::new)));
    }

    /** Judges statements anew. */
    Uni<Judged> judge(SqlConnection tx, Collection<RecordRef> refs) {
        if (refs.isEmpty()) {
            return Uni.createFrom().item(new Judged(List.of(), Set.of()));
        }
        Tuple parameters = Tuple.of(
                refs.stream().map(RecordRef::owner).toArray(UUID[]::new),
                refs.stream().map(RecordRef::recordId).toArray(UUID[]::new));
        return tx.preparedQuery(JUDGE).execute(parameters).map(rows -> {
            List<Judgment> judgments = new ArrayList<>();
            Set<EnrollmentKey> touched = new HashSet<>();
            for (Row row : rows) {
                judgments.add(judgment(row));
                touch(touched, row.getUUID("was"), row.getUUID("course_version_id"));
                touch(touched, row.getUUID("teacher_id"), row.getUUID("course_version_id"));
            }
            return new Judged(judgments, touched);
        });
    }

    private static Judgment judgment(Row row) {
        String verdict = row.getString("verdict");
        Standing standing = verdict == null ? Standing.COUNTS : Standing.valueOf(verdict);
        return new Judgment(row.getUUID("owner"), row.getUUID("record_id"), standing.code(), standing.detail());
    }

    private static void touch(Set<EnrollmentKey> touched, @Nullable UUID teacher, @Nullable UUID version) {
        if (teacher != null && version != null) {
            touched.add(new EnrollmentKey(teacher, version));
        }
    }

    private static Uni<Set<RecordRef>> refs(SqlConnection tx, String sql, Tuple parameters) {
        return tx.preparedQuery(sql).execute(parameters).map(rows -> {
            Set<RecordRef> refs = new HashSet<>();
            rows.forEach(row -> refs.add(new RecordRef(row.getUUID("owner"), row.getUUID("record_id"))));
            return refs;
        });
    }

    private static @Nullable UUID named(StoredRecord record) {
        String id = record.data().path("teacherId").textValue();
        return id == null || record.kind().equals(RecordKinds.CLAIMED) ? null : UUID.fromString(id);
    }

    private static @Nullable String number(StoredRecord record) {
        return record.kind().equals(RecordKinds.CLAIMED)
                ? null
                : record.data().path("registryNumber").textValue();
    }
}
