package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.certification.CertificateChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Who holds which certificate, from when, and until when. */
@ApplicationScoped
class CertificateProjection implements EventHandler<CertificateChanged> {

    private static final String PUT = """
            insert into certificate (id, teacher_id, course_id, course_version_id, issued_at, revoked_at, applied_at)
            select id, "teacherId", "courseId", "courseVersionId", "issuedAt", "revokedAt", $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, "teacherId" uuid, "courseId" uuid, "courseVersionId" uuid,
              "issuedAt" timestamptz, "revokedAt" timestamptz)
            on conflict (id) do update set teacher_id = excluded.teacher_id, course_id = excluded.course_id,
              course_version_id = excluded.course_version_id, issued_at = excluded.issued_at, revoked_at = excluded.revoked_at,
              applied_at = excluded.applied_at
            """;

    private final Projector projector;

    CertificateProjection(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Class<CertificateChanged> type() {
        return CertificateChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CertificateChanged>> events) {
        return projector.write(transaction, PUT, events);
    }
}
