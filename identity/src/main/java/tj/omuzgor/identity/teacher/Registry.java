package tj.omuzgor.identity.teacher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Writes teachers set by set: one statement a table, whatever the size of the batch. */
@ApplicationScoped
class Registry {

    /** In the order of registry numbers, so that two batches lock the rows they share in one order. */
    private static final String UPSERT = """
            insert into teacher as t (id, registry_number, family, given, patronymic, sex, birth_date, status, subjects, languages, changed_at)
            select r.id, r."registryNumber", r.family, r.given, r.patronymic, r.sex, r."birthDate", 'active', r.subjects, r.languages, $3
            from (select i.id, j.* from jsonb_to_recordset($1::text::jsonb) as j ("registryNumber" text, family text, given text,
                    patronymic text, sex text, "birthDate" date, subjects text[], languages text[])
                  join unnest($2::uuid[], $4::text[]) as i (id, number) on i.number = j."registryNumber") r
            order by r."registryNumber" collate "C"
            on conflict (registry_number) do update
              set family = excluded.family, given = excluded.given, patronymic = excluded.patronymic, sex = excluded.sex,
                  birth_date = excluded.birth_date, subjects = excluded.subjects, languages = excluded.languages,
                  changed_at = excluded.changed_at
              where (t.family, t.given, t.patronymic, t.sex, t.birth_date, t.subjects, t.languages) is distinct from
                    (excluded.family, excluded.given, excluded.patronymic, excluded.sex, excluded.birth_date, excluded.subjects,
                     excluded.languages)
            """;

    private static final String IDS = "select registry_number, id from teacher where registry_number = any($1)";

    private final Teachers teachers;
    private final Postings postings;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Registry(Teachers teachers, Postings postings, Outbox outbox, ObjectMapper json, Clock clock) {
        this.teachers = teachers;
        this.postings = postings;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Stores and locks the teachers; answers their ids by registry number. */
    Uni<Map<String, UUID>> upsert(SqlConnection tx, List<TeacherRegistration> registrations) {
        var numbers =
                registrations.stream().map(TeacherRegistration::registryNumber).toArray(String[]::new);
        var fresh = Stream.generate(Ids::next).limit(numbers.length).toArray(UUID[]::new);
        return tx.preparedQuery(UPSERT)
                .execute(Tuple.of(written(registrations), fresh, Rows.parameter(clock.instant()), numbers))
                .chain(() -> tx.preparedQuery(IDS).execute(Tuple.tuple().addArrayOfString(numbers)))
                .map(rows -> {
                    Map<String, UUID> ids = new HashMap<>();
                    rows.forEach(row -> ids.put(row.getString("registry_number"), row.getUUID("id")));
                    return ids;
                });
    }

    /** Posts the teachers where the registrations say. */
    Uni<Void> post(
            SqlConnection tx,
            List<TeacherRegistration> registrations,
            Map<String, UUID> schools,
            Map<String, UUID> teacherIds) {
        Map<UUID, Postings.Wanted> wanted = new HashMap<>();
        for (var registration : registrations) {
            var teacher = teacherIds.get(registration.registryNumber());
            var school = schools.get(registration.schoolCode());
            if (teacher == null || school == null) {
                throw new IllegalStateException("Registry number " + registration.registryNumber() + " was not stored");
            }
            wanted.put(teacher, new Postings.Wanted(school, registration.postedFrom()));
        }
        return postings.post(tx, wanted, clock.instant());
    }

    /** Publishes what changed and answers the teachers as they are now. */
    Uni<Map<UUID, Teacher>> publish(SqlConnection tx, Collection<UUID> ids) {
        return teachers.byIds(tx, ids)
                .flatMap(found -> postings.history(tx, ids)
                        .call(history -> outbox.publish(
                                tx,
                                found.stream()
                                        .map(teacher -> teacher.changed(history.getOrDefault(teacher.id(), List.of())))
                                        .toList()))
                        .chain(() -> outbox.publish(
                                tx, found.stream().map(Teacher::nameChanged).toList()))
                        .replaceWith(() -> found.stream().collect(Collectors.toMap(Teacher::id, Function.identity()))));
    }

    private String written(List<TeacherRegistration> registrations) {
        try {
            return json.writeValueAsString(registrations);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Registrations are not writable as JSON", impossible);
        }
    }
}
