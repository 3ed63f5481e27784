package tj.omuzgor.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What every service holds of a person, and of one who syncs. */
@ApplicationScoped
class RecordSections implements PersonalSections {

    /**
     * A record goes out as it was sent. One that names somebody else, such as a trainer's attendance, goes out without what it says. What may
     * be another's number is taken for one.
     */
    private static final String RECORDS = """
            select id, owner as "teacherId", kind, device_id as "deviceId", occurred_at as "occurredAt", received_at as "receivedAt",
                   effective_at as "effectiveAt", status, problem,
                   case when (data ->> 'teacherId' is null or data ->> 'teacherId' = any($1::uuid[]::text[]))
                     and (data ->> 'registryNumber' is null or number_is_of(data ->> 'registryNumber', $1)) then raw end as raw
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
    private static final String ALIASES = """
            select teacher_id as "teacherId", person_id as "personId" from alias where teacher_id = any($1) order by teacher_id
            """;
    private static final String PLACES = """
            select teacher_id as "teacherId", postings from person_place where teacher_id = any($1) order by teacher_id
            """;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                new PersonalSection("learning-records", RECORDS),
                new PersonalSection("rejected-records", REJECTED),
                new PersonalSection("decisions-on-records", DECISIONS),
                new PersonalSection("exports-to-others", EXPORTS),
                new PersonalSection("aliases", ALIASES),
                new PersonalSection("places-of-work", PLACES));
    }
}
