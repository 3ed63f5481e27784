package tj.omuzgor.certification.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;

/** Credit and certificates of a person. The documents go out as files: the gateway fetches them by the ids of the certificates. */
@ApplicationScoped
class CertificationSections implements PersonalSections {

    private static final PersonalSection NAMES = new PersonalSection("names", """
            select teacher_id as "teacherId", family, given, patronymic from teacher_name where teacher_id = any($1) order by teacher_id
            """);
    private static final PersonalSection COMPLETIONS = new PersonalSection("completions", """
            select enrollment_id as "enrollmentId", teacher_id as "teacherId", course_id as "courseId",
                   course_version_id as "courseVersionId", center_id as "centerId", status, modalities,
                   completed_at as "completedAt"
            from completion where teacher_id = any($1) order by completed_at, enrollment_id
            """);
    private static final PersonalSection LEDGER = new PersonalSection("ledger-entries", """
            select id, enrollment_id as "enrollmentId", teacher_id as "teacherId", kind, modality, academic_minutes as "academicMinutes",
                   credits, counted_in as "countedIn", effective_at as "effectiveAt", recorded_at as "recordedAt"
            from ledger_entry where teacher_id = any($1) order by recorded_at, id
            """);
    private static final PersonalSection CERTIFICATES = new PersonalSection("certificates", """
            select c.id, c.teacher_id as "teacherId", c.enrollment_id as "enrollmentId", c.printed, c.credential_url as "credentialUrl",
                   r.jwt as credential, c.status, c.issued_at as "issuedAt", c.revoked_at as "revokedAt",
                   c.revocation_reason as "revocationReason", c.deleted_at as "deletedAt"
            from certificate c join credential r on r.id = c.credential_id where c.teacher_id = any($1) order by c.issued_at, c.id
            """);

    /** Who did it is somebody else, mostly. */
    private static final PersonalSection AUDIT = new PersonalSection("audit-entries", """
            select e.id, e.at, e.action, e.subject, e.detail
            from audit_entry e
            where e.subject in (
              select id from certificate where teacher_id = any($1) union select enrollment_id from ledger_entry where teacher_id = any($1))
            order by e.id
            """);

    @Override
    public List<PersonalSection> sections() {
        return List.of(NAMES, COMPLETIONS, LEDGER, CERTIFICATES, AUDIT);
    }
}
