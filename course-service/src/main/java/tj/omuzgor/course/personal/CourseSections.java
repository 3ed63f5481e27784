package tj.omuzgor.course.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;

/** What learning says of a person beside her records. Of attendance, who stated it is left out: that is another person. */
@ApplicationScoped
class CourseSections implements PersonalSections {

    private static final PersonalSection NAMES = new PersonalSection(
            "names", "select id as \"teacherId\", name from teacher_name where id = any($1) order by id");
    private static final PersonalSection TEACHERS = new PersonalSection("teachers", """
            select id as "teacherId", registry_number as "registryNumber", registered_at as "registeredAt", left_at as "leftAt", postings
            from teacher where id = any($1) order by id
            """);
    private static final PersonalSection GRANTS = new PersonalSection("grants", """
            select id, teacher_id as "teacherId", role, unit_id as "unitId", from_at as "from", to_at as "to"
            from staff_grant where teacher_id = any($1) order by from_at, id
            """);
    private static final PersonalSection REQUESTS = new PersonalSection("enrollment-requests", """
            select id, teacher_id as "teacherId", course_version_id as "courseVersionId", cohort_id as "cohortId",
                   effective_at as "effectiveAt"
            from enrollment_request where teacher_id = any($1) order by effective_at, id
            """);
    private static final PersonalSection ENROLLMENTS = new PersonalSection("enrollments", """
            select e.id, e.teacher_id as "teacherId", e.course_version_id as "courseVersionId", v.titles, e.cohort_id as "cohortId", e.status,
                   e.enrolled_at as "enrolledAt", e.completed_at as "completedAt", e.center_id as "centerId"
            from enrollment e left join course_version v on v.id = e.course_version_id
            where e.teacher_id = any($1) order by e.enrolled_at, e.id
            """);
    private static final PersonalSection PROGRESS = new PersonalSection("activity-progress", """
            select p.enrollment_id as "enrollmentId", p.activity_id as "activityId", a.titles, p.seen, p.active_seconds as "activeSeconds",
                   p.completed_at as "completedAt", p.score_percent as "scorePercent"
            from activity_progress p join enrollment e on e.id = p.enrollment_id left join activity a on a.id = p.activity_id
            where e.teacher_id = any($1) order by p.enrollment_id, p.activity_id
            """);
    private static final PersonalSection ATTENDANCE = new PersonalSection("attendance", """
            select kind, session_id as "sessionId", teacher_id as "teacherId", effective_at as "effectiveAt", standing
            from attendance where teacher_id = any($1) or named_teacher = any($1) order by effective_at, record_id
            """);
    private static final PersonalSection GRADES = new PersonalSection("grades", """
            select attempt_id as "attemptId", teacher_id as "teacherId", enrollment_id as "enrollmentId", activity_id as "activityId",
                   score_percent as "scorePercent", passed, submitted_at as "submittedAt"
            from grade where teacher_id = any($1) order by submitted_at, attempt_id
            """);

    @Override
    public List<PersonalSection> sections() {
        return List.of(NAMES, TEACHERS, GRANTS, REQUESTS, ENROLLMENTS, PROGRESS, ATTENDANCE, GRADES);
    }
}
