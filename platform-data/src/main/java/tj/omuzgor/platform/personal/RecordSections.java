package tj.omuzgor.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What every service holds of a person who syncs. */
@ApplicationScoped
class RecordSections implements PersonalSections {

    /** A record goes out as it was sent. One that names somebody else, such as a trainer's attendance, goes out without what it says. */
    private static final String RECORDS = """
            select id, owner as "teacherId", kind, device_id as "deviceId", occurred_at as "occurredAt", received_at as "receivedAt",
                   effective_at as "effectiveAt", status, problem,
                   case when not data ?| array['teacherId', 'registryNumber'] then raw end as raw
            from learning_record where owner = any($1) order by received_at, id
            """;

    private static final String REJECTED = """
            select owner as "teacherId", device_id as "deviceId", received_at as "receivedAt", problem, detail, raw
            from rejected_record where owner = any($1) order by id
            """;
    private static final String DECISIONS = """
            select owner as "teacherId", record_id as "recordId", problem, accepted, reason, decided_at as "decidedAt"
            from record_decision where owner = any($1) order by decided_at, record_id, problem
            """;
    private static final String EXPORTS = """
            select teacher_id as "teacherId", exported_at as "exportedAt" from personal_data_export where teacher_id = any($1) order by id
            """;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                new PersonalSection("learning-records", RECORDS),
                new PersonalSection("rejected-records", REJECTED),
                new PersonalSection("decisions-on-records", DECISIONS),
                new PersonalSection("exports-to-others", EXPORTS));
    }
}
