package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.certification.credential.SignCredential.Kept;
import tj.omuzgor.certification.credential.StatusPlace;
import tj.omuzgor.certification.ledger.Completion;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.platform.page.Cursor;

/** The rows of certificates. */
@ApplicationScoped
class CertificateRepository {

    /** At most one certificate of an enrollment stands. */
    static final String ONE_STANDING = "certificate_enrollment_id_uq";

    private static final String NEXT_NUMBER = """
            insert into certificate_register as r (year, last) values ($1, 1)
            on conflict (year) do update set last = r.last + 1 returning last
            """;
    private static final String ADD = """
            insert into certificate (id, number, code, enrollment_id, teacher_id, course_id, course_version_id, center_id,
              printed, credential_id, credential_url, status_list_id, status_place, issued_at, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11, $12, $13, $14, 'issued')
            """;
    private static final String REVOKE = """
            update certificate set status = 'revoked', revoked_at = $2, revocation_reason = $3 where id = $1
            """;
    private static final String SELECT = """
            select id, enrollment_id, teacher_id, course_id, course_version_id, center_id, printed::text as printed,
                   credential_id, credential_url, status_list_id, status_place, status, revoked_at, revocation_reason,
                   array(select other.number from certificate other
                         where c.status = 'issued' and other.status = 'issued' and other.id <> c.id
                           and other.course_version_id = c.course_version_id
                           and other.teacher_id = any(ids_of_people(array[c.teacher_id]))
                         order by other.issued_at, other.number) as also_standing
            from certificate c
            """;
    private static final String PAGE = SELECT + """
            where %s and ($2::timestamptz is null or (issued_at, id) < ($2, $3))
            order by issued_at desc, id desc limit $4
            """;

    private static final String STANDING_ELSEWHERE = """
            where teacher_id = any(ids_of_people(array[$1::uuid])) and course_version_id = $2 and enrollment_id <> $3
              and status = 'issued' order by issued_at, number limit 1
            """;

    private final Pool pool;
    private final JsonColumns columns;

    CertificateRepository(Pool pool, JsonColumns columns) {
        this.pool = pool;
        this.columns = columns;
    }

    /** The next running number of a year; whoever asks next waits for this transaction, so that the register has no gap. */
    Uni<Long> nextNumber(SqlConnection transaction, int year) {
        return transaction
                .preparedQuery(NEXT_NUMBER)
                .execute(Tuple.of(year))
                .map(rows -> rows.iterator().next().getLong("last"));
    }

    Uni<Void> add(SqlConnection transaction, Certificate certificate) {
        CertifiedEnrollment enrollment = certificate.enrollment();
        Printed printed = certificate.printed();
        Kept credential = certificate.credential();
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addUUID(certificate.id())
                        .addString(printed.number())
                        .addString(printed.code())
                        .addUUID(enrollment.enrollmentId())
                        .addUUID(enrollment.teacherId())
                        .addUUID(enrollment.courseId())
                        .addUUID(enrollment.courseVersionId())
                        .addUUID(enrollment.centerId())
                        .addString(columns.write(printed))
                        .addUUID(credential.id())
                        .addString(credential.url())
                        .addString(credential.status().listId())
                        .addInteger(credential.status().place())
                        .addOffsetDateTime(printed.issuedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Void> revoke(SqlConnection transaction, UUID id, Instant at, String reason) {
        return transaction
                .preparedQuery(REVOKE)
                .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC), reason))
                .replaceWithVoid();
    }

    Uni<@Nullable Certificate> find(UUID id) {
        return one(pool, SELECT + "where id = $1", id);
    }

    Uni<@Nullable Certificate> findForUpdate(SqlConnection transaction, UUID id) {
        return one(transaction, SELECT + "where id = $1 for update", id);
    }

    Uni<@Nullable Certificate> findByCode(String code) {
        return one(pool, SELECT + "where code = $1", code);
    }

    /** The certificate of an enrollment that stands. */
    Uni<@Nullable Certificate> findStanding(SqlClient client, UUID enrollmentId) {
        return one(client, SELECT + "where enrollment_id = $1 and status = 'issued'", enrollmentId);
    }

    /** Those of several enrollments that stand. */
    Uni<List<Certificate>> listStanding(SqlClient client, List<UUID> enrollments) {
        return client.preparedQuery(SELECT + "where enrollment_id = any($1) and status = 'issued'")
                .execute(Tuple.of(enrollments.toArray(UUID[]::new)))
                .map(this::certificates);
    }

    /** One that stands for another enrollment of the same person on a course version. */
    Uni<@Nullable Certificate> findStandingElsewhere(SqlConnection transaction, Completion completion) {
        return transaction
                .preparedQuery(SELECT + STANDING_ELSEWHERE)
                .execute(Tuple.of(completion.teacherId(), completion.courseVersionId(), completion.enrollmentId()))
                .map(this::first);
    }

    /** Those of the person behind a teacher, under all her ids. */
    Uni<List<Certificate>> pageOfPerson(UUID teacherId, @Nullable Cursor after, int limit) {
        return page("teacher_id = any(ids_of_people(array[$1::uuid]))", teacherId, after, limit);
    }

    Uni<List<Certificate>> pageOfCenter(UUID centerId, @Nullable Cursor after, int limit) {
        return page("center_id = $1", centerId, after, limit);
    }

    private Uni<List<Certificate>> page(String whose, UUID key, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.of(
                key,
                after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC),
                after == null ? null : after.uuid(1),
                limit);
        return pool.preparedQuery(PAGE.formatted(whose)).execute(parameters).map(this::certificates);
    }

    private Uni<@Nullable Certificate> one(SqlClient client, String sql, Object key) {
        return client.preparedQuery(sql).execute(Tuple.of(key)).map(this::first);
    }

    private @Nullable Certificate first(RowSet<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? certificate(row.next()) : null;
    }

    private List<Certificate> certificates(Iterable<Row> rows) {
        List<Certificate> certificates = new ArrayList<>();
        rows.forEach(row -> certificates.add(certificate(row)));
        return certificates;
    }

    private Certificate certificate(Row row) {
        var revokedAt = row.getOffsetDateTime("revoked_at");
        return new Certificate(
                row.getUUID("id"),
                new CertifiedEnrollment(
                        row.getUUID("enrollment_id"),
                        row.getUUID("teacher_id"),
                        row.getUUID("course_id"),
                        row.getUUID("course_version_id"),
                        row.getUUID("center_id")),
                columns.read(row.getString("printed"), Printed.class),
                new Kept(
                        row.getUUID("credential_id"),
                        row.getString("credential_url"),
                        new StatusPlace(row.getString("status_list_id"), row.getInteger("status_place"))),
                columns.constant(row.getString("status"), CertificateStatus.class),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getString("revocation_reason"),
                List.of(row.getArrayOfStrings("also_standing")));
    }
}
