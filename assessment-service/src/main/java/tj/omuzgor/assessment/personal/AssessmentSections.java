package tj.omuzgor.assessment.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;

/** What assessment says of a person beside her records; forms without their items, which are the assessment's and not hers. */
@ApplicationScoped
class AssessmentSections implements PersonalSections {

    private static final PersonalSection ENROLLMENTS = new PersonalSection("enrollments", """
            select id, teacher_id as "teacherId", course_version_id as "courseVersionId", cohort_id as "cohortId", status, aliases
            from enrollment where teacher_id = any($1) order by id
            """);
    private static final PersonalSection FORMS = new PersonalSection("forms", """
            select id, assessment_id as "assessmentId", enrollment_id as "enrollmentId", activity_id as "activityId",
                   teacher_id as "teacherId", drawn_at as "drawnAt"
            from form where teacher_id = any($1) order by drawn_at, id
            """);
    private static final PersonalSection ATTEMPTS = new PersonalSection("attempts", """
            select id, teacher_id as "teacherId", form_id as "formId", enrollment_id as "enrollmentId", activity_id as "activityId",
                   assessment_id as "assessmentId", score_percent as "scorePercent", passed, submitted_at as "submittedAt"
            from attempt where teacher_id = any($1) order by submitted_at, id
            """);

    @Override
    public List<PersonalSection> sections() {
        return List.of(ENROLLMENTS, FORMS, ATTEMPTS);
    }
}
