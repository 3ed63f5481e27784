package tj.omuzgor.coverage.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;

/** What a person counts by; no name is kept here. */
@ApplicationScoped
class CoverageSections implements PersonalSections {

    private static final PersonalSection TEACHERS =
            new PersonalSection("teachers", "select id, status from teacher where id = any($1) order by id");
    private static final PersonalSection POSTINGS = new PersonalSection("postings", """
            select teacher_id as "teacherId", school_id as "schoolId", is_primary as "primary", from_date as "from", to_date as "to",
                   recorded_at as "recordedAt", withdrawn_at as "withdrawnAt"
            from posting where teacher_id = any($1) order by from_date, school_id
            """);
    private static final PersonalSection ABSENCES = new PersonalSection("absences", """
            select teacher_id as "teacherId", status, from_date as "from", to_date as "to", recorded_at as "recordedAt",
                   withdrawn_at as "withdrawnAt"
            from absence where teacher_id = any($1) order by from_date, status
            """);
    private static final PersonalSection COMPLETIONS = new PersonalSection("completions", """
            select enrollment_id as "enrollmentId", teacher_id as "teacherId", course_id as "courseId",
                   course_version_id as "courseVersionId", status, completed_at as "completedAt"
            from completion where teacher_id = any($1) order by completed_at, enrollment_id
            """);
    private static final PersonalSection CERTIFICATES = new PersonalSection("certificates", """
            select id, teacher_id as "teacherId", course_id as "courseId", issued_at as "issuedAt", revoked_at as "revokedAt"
            from certificate where teacher_id = any($1) order by issued_at, id
            """);

    @Override
    public List<PersonalSection> sections() {
        return List.of(TEACHERS, POSTINGS, ABSENCES, COMPLETIONS, CERTIFICATES);
    }
}
