package tj.omuzgor.identity.teacher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tj.omuzgor.contracts.identity.TeacherDetails;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.erased.ErasedNumbers;
import tj.omuzgor.identity.erased.ErasedNumbers.Number;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.id.Ids;

/** Writes teachers set by set: one statement a table, whatever the size of the batch. */
@ApplicationScoped
class Registry {

    /** In the order of ids, as imports do, so that whoever locks the same rows locks them in one order. */
    private static final String LOCK = "select id from teacher where registry_number = any($1) order by id for update";

    /** New ones in the order of registry numbers, so that two batches wait for each other and not for ever. */
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
            returning t.id
            """;

    private static final String IDS = "select registry_number, id from teacher where registry_number = any($1)";

    private final Postings postings;
    private final KeepDetails keepDetails;
    private final ObjectMapper json;
    private final ErasedNumbers erasedNumbers;
    private final Clock clock;

    Registry(Postings postings, KeepDetails keepDetails, ObjectMapper json, ErasedNumbers erasedNumbers, Clock clock) {
        this.postings = postings;
        this.keepDetails = keepDetails;
        this.json = json;
        this.erasedNumbers = erasedNumbers;
        this.clock = clock;
    }

    /**
     * What was stored.
     *
     * @param ids by registry number
     * @param touched those who are new or changed
     */
    record Stored(Map<String, UUID> ids, Set<UUID> touched) {
        UUID id(String registryNumber) {
            var id = ids.get(registryNumber);
            if (id == null) {
                throw new IllegalStateException("Registry number " + registryNumber + " was not stored");
            }
            return id;
        }

        Stored and(Set<UUID> others) {
            Set<UUID> all = new HashSet<>(touched);
            all.addAll(others);
            return new Stored(ids, all);
        }
    }

    /** The registrations that would bring back somebody whose data was erased. */
    Uni<List<FieldProblem>> erased(SqlConnection tx, List<TeacherRegistration> registrations) {
        var numbers = registrations.stream()
                .map(registration -> Number.registry(registration.registryNumber()))
                .toList();
        return erasedNumbers
                .among(tx, numbers)
                .map(erased -> IntStream.range(0, numbers.size())
                        .filter(i -> erased.contains(numbers.get(i)))
                        .mapToObj(i -> new FieldProblem(
                                "/" + i + "/registryNumber",
                                "is that of a person whose data was erased on a lawful order"))
                        .toList());
    }

    /** Stores and locks the teachers. */
    Uni<Stored> upsert(SqlConnection tx, List<TeacherRegistration> registrations) {
        var numbers =
                registrations.stream().map(TeacherRegistration::registryNumber).toArray(String[]::new);
        var fresh = Stream.generate(Ids::next).limit(numbers.length).toArray(UUID[]::new);
        return tx.preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfString(numbers))
                .chain(() -> tx.preparedQuery(UPSERT)
                        .execute(Tuple.of(written(registrations), fresh, Rows.parameter(clock.instant()), numbers)))
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getUUID("id"))))
                .flatMap(touched -> tx.preparedQuery(IDS)
                        .execute(Tuple.tuple().addArrayOfString(numbers))
                        .map(rows -> {
                            Map<String, UUID> ids = new HashMap<>();
                            rows.forEach(row -> ids.put(row.getString("registry_number"), row.getUUID("id")));
                            return new Stored(ids, touched);
                        }));
    }

    /** Posts the teachers where the registrations say, and keeps the details they give. */
    Uni<Stored> complete(
            SqlConnection tx, List<TeacherRegistration> registrations, Map<String, UUID> schools, Stored stored) {
        Map<UUID, Postings.Wanted> wanted = new HashMap<>();
        Map<UUID, TeacherDetails> details = new HashMap<>();
        for (var registration : registrations) {
            var teacher = stored.id(registration.registryNumber());
            var school = schools.get(registration.schoolCode());
            if (school == null) {
                throw new IllegalStateException("School " + registration.schoolCode() + " is not known");
            }
            wanted.put(teacher, new Postings.Wanted(school, registration.postedFrom()));
            if (registration.details() != null) {
                details.put(teacher, registration.details());
            }
        }
        return postings.post(tx, wanted, clock.instant())
                .flatMap(posted -> keepDetails
                        .keep(tx, details)
                        .map(kept -> stored.and(posted).and(kept)));
    }

    private String written(List<TeacherRegistration> registrations) {
        try {
            return json.writeValueAsString(registrations);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Registrations are not writable as JSON", impossible);
        }
    }
}
