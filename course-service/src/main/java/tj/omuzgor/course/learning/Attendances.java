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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.StoredRecord;

/** Attendance as records state it, and whether each counts by what is known now of its session, its people and their grants. */
@ApplicationScoped
class Attendances {
    Attendances() {}

    /**
     * How statements stand now.
     *
     * @param touched the enrollments whose facts may have changed with it
     */
    record Judged(List<Judgment> judgments, Set<EnrollmentKey> touched) {}

    /** Stores new statements; none counts before it is judged. Answers them all. */
    Uni<Set<RecordRef>> add(SqlConnection tx, UUID owner, List<StoredRecord> records) {
        List<UUID> sessions = records.stream()
                .map(record -> UUID.fromString(record.data().path("sessionId").asText()))
                .toList();
        Tuple parameters = Tuple.tuple()
                .addUUID(owner)
                .addArrayOfUUID(records.stream().map(StoredRecord::id).toArray(UUID[]::new))
                .addArrayOfString(records.stream()
                        .map(record -> record.kind().equals(RecordKinds.CLAIMED) ? "claimed" : "recorded")
                        .toArray(String[]::new))
                .addArrayOfUUID(sessions.toArray(UUID[]::new))
                .addArrayOfUUID(records.stream().map(Attendances::named).toArray(UUID[]::new))
                .addArrayOfString(records.stream().map(Attendances::number).toArray(String[]::new))
                .addArrayOfOffsetDateTime(records.stream()
                        .map(record -> record.effectiveAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        Set<RecordRef> refs = new HashSet<>();
        records.forEach(record -> refs.add(new RecordRef(owner, record.id())));
        List<String> numbers = present(records, Attendances::number);
        return forgotten(tx, numbers)
                .chain(erased -> Owners.lock(
                        tx,
                        Stream.concat(present(records, Attendances::named).stream(), erased.stream())
                                .toList()))
                .chain(() -> Owners.lockNumbers(tx, numbers))
                .chain(() -> SessionLocks.share(tx, sessions))
                .chain(() -> tx.preparedQuery(AttendanceSql.ADD).execute(parameters))
                .replaceWith(refs);
    }

    /** Whom numbers name that were forgotten here. */
    private static Uni<List<UUID>> forgotten(SqlConnection tx, List<String> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.preparedQuery(AttendanceSql.FORGOTTEN)
                        .execute(Tuple.tuple().addArrayOfString(numbers.toArray(String[]::new)))
                        .map(rows -> {
                            List<UUID> teachers = new ArrayList<>();
                            rows.forEach(row -> teachers.add(row.getUUID("teacher_id")));
                            return teachers;
                        });
    }

    Uni<Set<RecordRef>> ofCohort(SqlConnection tx, UUID cohortId) {
        return refs(tx, AttendanceSql.OF_SESSIONS, Tuple.of(cohortId));
    }

    Uni<Set<RecordRef>> ofOwners(SqlConnection tx, Collection<UUID> owners) {
        return refs(tx, AttendanceSql.OF_OWNERS, Tuple.tuple().addArrayOfUUID(owners.toArray(UUID[]::new)));
    }

    Uni<Set<RecordRef>> ofTeachers(SqlConnection tx, Collection<UUID> teachers) {
        return refs(tx, AttendanceSql.OF_TEACHERS, Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)));
    }

    Uni<Set<RecordRef>> ofPlaces(SqlConnection tx, Collection<UUID> places) {
        return refs(tx, AttendanceSql.OF_PLACES, Tuple.tuple().addArrayOfUUID(places.toArray(UUID[]::new)));
    }

    /**
     * Locks whom statements are about, so that nobody else judges them by what was known before. Their owners are not locked: who states
     * attendance is locked before whom it is about, never after.
     */
    Uni<Void> lockAttendees(SqlConnection tx, Collection<RecordRef> refs) {
        return refs.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(AttendanceSql.ATTENDEES).execute(keys(refs)).chain(rows -> {
                    List<UUID> people = new ArrayList<>();
                    List<String> numbers = new ArrayList<>();
                    for (Row row : rows) {
                        Stream.of("named_teacher", "teacher_id")
                                .map(row::getUUID)
                                .filter(Objects::nonNull)
                                .forEach(people::add);
                        String number = row.getString("registry_number");
                        if (number != null) {
                            numbers.add(number);
                        }
                    }
                    return Owners.lock(tx, people).chain(() -> Owners.lockNumbers(tx, numbers));
                });
    }

    /** Judges statements anew. */
    Uni<Judged> judge(SqlConnection tx, Collection<RecordRef> refs) {
        if (refs.isEmpty()) {
            return Uni.createFrom().item(new Judged(List.of(), Set.of()));
        }
        return tx.preparedQuery(AttendanceSql.JUDGE).execute(keys(refs)).map(rows -> {
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

    private static Tuple keys(Collection<RecordRef> refs) {
        return Tuple.of(
                refs.stream().map(RecordRef::owner).toArray(UUID[]::new),
                refs.stream().map(RecordRef::recordId).toArray(UUID[]::new));
    }

    private static Judgment judgment(Row row) {
        String verdict = row.getString("verdict");
        Standing standing = verdict == null ? Standing.COUNTS : Standing.valueOf(verdict);
        return standing.judgment(new RecordRef(row.getUUID("owner"), row.getUUID("record_id")));
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

    private static <T> List<T> present(List<StoredRecord> records, Function<StoredRecord, @Nullable T> member) {
        return records.stream().map(member).filter(Objects::nonNull).toList();
    }

    /** A claim names its owner. */
    private static @Nullable UUID named(StoredRecord record) {
        if (record.kind().equals(RecordKinds.CLAIMED)) {
            return record.owner();
        }
        String id = record.data().path("teacherId").textValue();
        return id == null ? null : UUID.fromString(id);
    }

    private static @Nullable String number(StoredRecord record) {
        return record.kind().equals(RecordKinds.CLAIMED)
                ? null
                : record.data().path("registryNumber").textValue();
    }
}
