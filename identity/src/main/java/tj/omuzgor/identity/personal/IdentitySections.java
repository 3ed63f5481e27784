package tj.omuzgor.identity.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;

/** What the registry holds of a person. Keys and verifiers are left out: they are proofs, not facts. */
@ApplicationScoped
class IdentitySections implements PersonalSections {

    private static final PersonalSection TEACHERS = new PersonalSection("teachers", """
            select id, registry_number as "registryNumber", family, given, patronymic, family_latin as "familyLatin",
                   given_latin as "givenLatin", patronymic_latin as "patronymicLatin", sex, birth_date as "birthDate", phone, status, subjects,
                   languages, levels, minimum_qualification as "minimumQualification", changed_at as "changedAt", erased_at as "erasedAt"
            from teacher where id = any($1) order by id
            """);
    private static final PersonalSection EXTERNAL_IDS = new PersonalSection("external-ids", """
            select teacher_id as "teacherId", scheme, value, from_day as "from", to_day as "to", recorded_at as "recordedAt",
                   withdrawn_at as "withdrawnAt"
            from teacher_external_id where teacher_id = any($1) order by id
            """);
    private static final PersonalSection POSTINGS = new PersonalSection("postings", """
            select p.teacher_id as "teacherId", p.school_id as "schoolId", u.code as "schoolCode", u.names as school,
                   p.is_primary as "primary", p.from_day as "from", p.to_day as "to", p.recorded_at as "recordedAt",
                   p.withdrawn_at as "withdrawnAt"
            from posting p join org_unit u on u.id = p.school_id where p.teacher_id = any($1) order by p.from_day, p.id
            """);
    private static final PersonalSection ABSENCES = new PersonalSection("absences", """
            select teacher_id as "teacherId", status, from_day as "from", to_day as "to", recorded_at as "recordedAt",
                   withdrawn_at as "withdrawnAt"
            from teacher_status where teacher_id = any($1) order by id
            """);
    private static final PersonalSection CATEGORIES = new PersonalSection("categories", """
            select teacher_id as "teacherId", category, from_day as "from", to_day as "to", recorded_at as "recordedAt",
                   withdrawn_at as "withdrawnAt"
            from teacher_category where teacher_id = any($1) order by id
            """);
    private static final PersonalSection ALIASES = new PersonalSection("merges", """
            select teacher_id as "teacherId", person_id as "personId", merged_at as "mergedAt", undone_at as "undoneAt"
            from teacher_merge where teacher_id = any($1) and person_id = any($1) order by merged_at, id
            """);
    private static final PersonalSection ACCOUNTS = new PersonalSection("accounts", """
            select id, username, teacher_id as "teacherId", opened_at as "openedAt" from account where teacher_id = any($1) order by id
            """);
    private static final PersonalSection GRANTS = new PersonalSection("grants", """
            select g.id, g.holder, g.role, g.unit_id as "unitId", g.from_at as "from", g.to_at as "to"
            from staff_grant g join account a on a.id = g.holder where a.teacher_id = any($1) order by g.id
            """);
    /** Who changed them is somebody else. */
    private static final PersonalSection GRANT_CHANGES = new PersonalSection("grant-changes", """
            select e.grant_id as "grantId", e.action, e.at, e.state ->> 'role' as role, e.state ->> 'unitId' as "unitId",
                   e.state ->> 'from' as "from", e.state ->> 'to' as "to"
            from grant_audit e join staff_grant g on g.id = e.grant_id join account a on a.id = g.holder
            where a.teacher_id = any($1) order by e.id
            """);

    private static final PersonalSection CODES = new PersonalSection("claim-codes", """
            select teacher_id as "teacherId", issued_at as "issuedAt", expires_at as "expiresAt", replaced_at as "replacedAt",
                   claimed_at as "claimedAt"
            from claim_code where teacher_id = any($1) order by id
            """);
    private static final PersonalSection DEVICES = new PersonalSection("devices", """
            select d.device_id as "deviceId", d.teacher_id as "teacherId", d.name, d.enrolled_at as "enrolledAt", k.thumbprint,
                   k.from_at as "from", k.to_at as "to"
            from device d join device_key k on k.device = d.id where d.teacher_id = any($1) order by d.id, k.from_at
            """);

    /** Brought by whoever synced, who may be a colleague: it names the teacher by her number and says nothing else of anybody. */
    private static final PersonalSection OFFLINE_ENROLLMENTS = new PersonalSection("offline-enrollments", """
            select teacher_named(r) as "teacherId", r.id, r.occurred_at as "occurredAt", r.received_at as "receivedAt", r.status, r.problem, r.raw
            from learning_record r
            where typed_number(r.data ->> 'registryNumber') in (select typed_number(t.registry_number) from teacher t where t.id = any($1))
              and teacher_named(r) = any($1)
            order by r.received_at, r.id
            """);

    /** Cells that hold a number of hers and nothing else; a name is that of others too. What made a cell look like a formula is left out. */
    private static final PersonalSection REFUSED_CELLS = new PersonalSection("refused-import-cells", """
            with hers (word) as (
              select registry_number from teacher where id = any($1)
              union select phone from teacher where id = any($1) and phone is not null
              union select value from teacher_external_id where teacher_id = any($1))
            select i.requested_at as "importedAt", p.file, p.line, p.column_name as "column", p.code, p.value
            from roster_import_problem p join roster_import i on i.id = p.import_id
            where btrim(p.value, '=+-@'' ' || chr(9)) in (select btrim(word, '+') from hers) order by i.id, p.number
            """);

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                TEACHERS,
                EXTERNAL_IDS,
                POSTINGS,
                ABSENCES,
                CATEGORIES,
                ALIASES,
                ACCOUNTS,
                GRANTS,
                GRANT_CHANGES,
                CODES,
                DEVICES,
                OFFLINE_ENROLLMENTS,
                REFUSED_CELLS);
    }
}
