package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;

/** Some teachers on one version, with everything that was stored of them and who is whom at the moment. */
@NullUnmarked
final class MergedWorld {
    final Academy academy;
    final Academy.Version version;
    final Academy.Cohort cohort;
    final List<Device> devices;
    /** What each sent that was no duplicate, by the id of the record. */
    final List<Map<String, Map<String, Object>>> kept = new ArrayList<>();

    final List<AttemptGraded> grades = new ArrayList<>();
    /** When each was seen at the session. */
    final List<Set<Instant>> seen = new ArrayList<>();

    private final Map<UUID, UUID> people = new HashMap<>();

    MergedWorld(Academy academy, Academy.Version version, Academy.Cohort cohort, int teachers) {
        this.academy = academy;
        this.version = version;
        this.cohort = cohort;
        this.devices =
                Stream.generate(() -> new Device(Ids.next())).limit(teachers).toList();
        devices.forEach(device -> {
            kept.add(new LinkedHashMap<>());
            seen.add(new TreeSet<>());
        });
    }

    void tell(int teacher, Instant left) {
        UUID id = devices.get(teacher).teacher();
        TeacherChanged state = left == null ? Registry.teacher(id) : Registry.leaver(id, left);
        academy.arrivals.arrive(state);
    }

    /** A record that somebody of the same person sent before is a duplicate, and no other is. */
    void sync(int teacher, List<Map<String, Object>> records) {
        Set<Integer> same = of(teacher);
        List<Boolean> expected = new ArrayList<>();
        for (Map<String, Object> record : records) {
            String id = (String) record.get("id");
            boolean known = same.stream().anyMatch(other -> kept.get(other).containsKey(id));
            expected.add(known ? true : null);
            if (!known) {
                kept.get(teacher).put(id, record);
            }
        }
        JsonPath answer = devices.get(teacher).sync(records);
        List<Map<String, Object>> results = answer.getList("results");
        assertThat(results.stream().map(result -> result.get("duplicate")).toList())
                .isEqualTo(expected);
    }

    void grade(int teacher, UUID enrollment, String percent, boolean passed, Instant at) {
        AttemptGraded grade =
                academy.graded(devices.get(teacher).teacher(), enrollment, version.quiz(), percent, passed, at);
        grades.add(grade);
        academy.arrivals.arrive(grade);
    }

    void see(int teacher, Instant at, boolean byNumber) {
        seen.get(teacher).add(at);
        UUID id = devices.get(teacher).teacher();
        Map<String, Object> statement = byNumber
                ? Device.record(
                        "attendance.recorded",
                        at,
                        null,
                        null,
                        Map.of("sessionId", cohort.session().toString(), "registryNumber", Registry.number(id)))
                : Device.attended(at, cohort.session(), id);
        new Device(academy.trainer).sync(statement);
    }

    /** She counts as somebody else, or as herself where that is she. */
    void alias(int teacher, int person) {
        UUID id = devices.get(teacher).teacher();
        UUID other = person == teacher ? null : devices.get(person).teacher();
        if (other == null) {
            people.remove(id);
        } else {
            people.put(id, other);
        }
        academy.arrivals.arrive(Registry.alias(id, other));
    }

    /** Who is the same person, she included. */
    Set<Integer> of(int teacher) {
        UUID id = devices.get(teacher).teacher();
        UUID person = people.getOrDefault(id, id);
        return Stream.iterate(0, i -> i < devices.size(), i -> i + 1)
                .filter(i -> {
                    UUID other = devices.get(i).teacher();
                    return i == teacher || other.equals(person) || person.equals(people.get(other));
                })
                .collect(Collectors.toSet());
    }

    /** Whom she counts as. */
    UUID countsAs(int teacher) {
        UUID id = devices.get(teacher).teacher();
        return people.getOrDefault(id, id);
    }

    UUID enrollment(int teacher) {
        return new EnrollmentKey(devices.get(teacher).teacher(), version.id()).enrollmentId();
    }

    /** The enrollment as its teacher reads it and as others were told; nothing where she is not on the version, or no more. */
    Map<String, Object> state(int teacher) {
        Map<String, Object> state = new TreeMap<>();
        UUID id = enrollment(teacher);
        var answer = Academy.as(devices.get(teacher).token()).get("/enrollments/" + id);
        JsonPath view = answer.jsonPath();
        if (answer.statusCode() == 404 || view.getString("status").equals("withdrawn")) {
            return state;
        }
        for (String field : List.of("status", "enrolledAt", "cohortId", "completedAt", "activities")) {
            state.put(field, String.valueOf((Object) view.get(field)));
        }
        state.put("feed", feed(teacher));
        state.put("told", nameless(academy.arrivals.published("course.enrollment.v1", id), teacher));
        state.put(
                "completion",
                nameless(academy.arrivals.published("course.completion.v1", id), teacher).stream()
                        .filter(told -> told.contains("\"completed\""))
                        .toList());
        return state;
    }

    /** How each of her records stands: the code of a problem, or nothing where it counts. */
    Map<String, String> standings(int teacher) {
        Map<String, String> standings = new TreeMap<>();
        academy.arrivals
                .texts("select id || ' ' || coalesce(problem, '') from learning_record where owner = '"
                        + devices.get(teacher).teacher() + "'")
                .forEach(text -> standings.put(text.substring(0, 36), text.substring(37)));
        return standings;
    }

    /** What a device signed in under this id is told, but for judgments of records. */
    Set<String> told(int teacher) {
        return devices.get(teacher).sync(new ArrayList<>()).<Map<String, Object>>getList("changes").stream()
                .filter(change -> !change.get("kind").equals("record.judged"))
                .map(change -> change.get("kind") + " " + change.get("data"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String feed(int teacher) {
        return told(teacher).stream()
                .map(change -> nameless(List.of(change), teacher).getFirst())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private List<String> nameless(List<String> texts, int teacher) {
        return texts.stream()
                .map(text -> text.replace(enrollment(teacher).toString(), "E")
                        .replace(devices.get(teacher).teacher().toString(), "T"))
                .toList();
    }
}
