package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Judgments;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** The same facts for two teachers, in two orders, split and repeated in two ways, end in the same state. */
@NullUnmarked
@ServiceTest
final class SyncOrderLawTest {
    private static final Instant BASE = Instant.parse("2026-02-01T06:00:00Z");

    @Inject
    Arrivals arrivals;

    @RepeatedTest(6)
    void noOrderSplitOrRepetitionChangesTheState(RepetitionInfo repetition) {
        Random random = new Random(20_261_121L + repetition.getCurrentRepetition());
        Academy academy = new Academy(arrivals);
        Academy.Version version = academy.publish();
        Academy.Cohort cohort = academy.open(version, 50);
        List<Map<String, Object>> records = records(random, version);
        List<Function<Device, Runnable>> facts = facts(random, academy, version, cohort, alias(records));

        Device first = learns(new Device(academy.teacher()), records, facts, random);
        Device second = learns(new Device(academy.teacher()), records, facts, random);

        assertThat(state(second, version)).isEqualTo(state(first, version));
        Map<String, Object> before = state(first, version);
        arrivals.arrive(Registry.teacher(first.teacher(), "N-" + first.teacher()));
        assertThat(state(first, version)).as("derived anew").isEqualTo(before);
    }

    /** What her devices state; the first record is a wish. */
    private static List<Map<String, Object>> records(Random random, Academy.Version version) {
        List<UUID> aliases = List.of(Ids.next(), Ids.next(), Ids.next());
        List<UUID> activities = List.of(version.read(), version.watch(), version.quiz());
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            records.add(Device.requested(time(random), aliases.get(i), version.id()));
        }
        for (int i = 20; i > 0; i--) {
            UUID alias = aliases.get(random.nextInt(3));
            UUID activity = activities.get(random.nextInt(3));
            if (random.nextInt(12) == 0) {
                records.add(Device.completed(time(random), alias, activity));
            } else {
                int from = random.nextInt(60);
                records.add(Device.progressed(
                        time(random),
                        alias,
                        activity,
                        random.nextInt(90),
                        List.of(List.of(from, from + random.nextInt(30)), List.of(0, random.nextInt(4)))));
            }
        }
        return records;
    }

    private static UUID alias(List<Map<String, Object>> records) {
        return UUID.fromString((String) records.getFirst().get("enrollmentId"));
    }

    /** What others state of whichever teacher: her trainer, marks, judges. Times and contents are the same for both. */
    private static List<Function<Device, Runnable>> facts(
            Random random, Academy academy, Academy.Version version, Academy.Cohort cohort, UUID alias) {
        List<Function<Device, Runnable>> facts = new ArrayList<>();
        Instant marked = time(random);
        facts.add(device -> () -> academy.arrivals.arrive(
                academy.graded(device.teacher(), alias, version.quiz(), "75.50", true, marked)));
        Instant judgedFor = time(random);
        Map<String, Object> wild = Device.completed(Judgments.farOff(), alias, version.watch());
        String decision = random.nextBoolean() ? "accept" : "refuse";
        String judge = Tokens.with(Role.CENTER_MANAGER, academy.center)
                .grant(Role.REGISTRAR, Registry.COUNTRY)
                .signed();
        facts.add(device -> () -> {
            device.sync(wild);
            Judgments.judge(judge, device, wild, decision, decision.equals("accept") ? judgedFor : null)
                    .statusCode(oneOf(200, 201));
        });
        Instant seen = time(random);
        facts.add(device ->
                () -> new Device(academy.trainer).sync(Device.attended(seen, cohort.session(), device.teacher())));
        Device stranger = new Device(academy.teacher());
        String verdict = random.nextBoolean() ? "accept" : "refuse";
        facts.add(device -> () -> {
            Map<String, Object> vouched = statement(seen, cohort, device);
            stranger.sync(vouched);
            Judgments.judge(judge, stranger, vouched, verdict, null).statusCode(oneOf(200, 201));
        });
        Device other = new Device(academy.teacher());
        Instant far = Judgments.farOff();
        facts.add(device -> () -> {
            Map<String, Object> doubted = statement(far, cohort, device);
            other.sync(doubted);
            Judgments.judge(judge, other, doubted, "clock-correction", "accept", judgedFor)
                    .statusCode(oneOf(200, 201));
            Judgments.judge(judge, other, doubted, "not-permitted", verdict, null)
                    .statusCode(oneOf(200, 201));
        });
        return facts;
    }

    /** The same statement every time it is asked for. */
    private static Map<String, Object> statement(Instant seen, Academy.Cohort cohort, Device device) {
        Map<String, Object> statement = Device.attended(seen, cohort.session(), device.teacher());
        String teacher = device.teacher().toString();
        statement.put("id", teacher.substring(0, 24) + new StringBuilder(teacher.substring(24)).reverse());
        return statement;
    }

    /** Everything arrives in some order, some of it twice, records in batches of one to five. */
    private static Device learns(
            Device device, List<Map<String, Object>> records, List<Function<Device, Runnable>> facts, Random random) {
        List<Map<String, Object>> sent = withRepeats(records, random);
        List<Runnable> arrivals = new ArrayList<>();
        for (int from = 0; from < sent.size(); ) {
            int to = Math.min(sent.size(), from + 1 + random.nextInt(5));
            List<Map<String, Object>> batch = sent.subList(from, to);
            arrivals.add(() -> device.sync(batch));
            from = to;
        }
        arrivals.addAll(
                withRepeats(facts.stream().map(fact -> fact.apply(device)).toList(), random));
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);
        return device;
    }

    private static <T> List<T> withRepeats(List<T> once, Random random) {
        List<T> all = new ArrayList<>(once);
        for (int i = once.size() / 4; i >= 0; i--) {
            all.add(once.get(random.nextInt(once.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Map<String, Object> state(Device device, Academy.Version version) {
        UUID id = new EnrollmentKey(device.teacher(), version.id()).enrollmentId();
        JsonPath view = device.enrollment(id);
        Map<String, Object> state = new TreeMap<>();
        for (String field : List.of("status", "enrolledAt", "cohortId", "completedAt", "activities")) {
            state.put(field, String.valueOf((Object) view.get(field)));
        }
        List<Map<String, Object>> changes = device.sync(new ArrayList<>()).getList("changes");
        state.put(
                "feed",
                changes.stream()
                        .filter(change -> !change.get("kind").equals("record.judged"))
                        .map(change -> (change.get("kind") + " " + change.get("data")).replace(id.toString(), "E"))
                        .sorted()
                        .collect(Collectors.joining("\n")));
        return state;
    }

    private static Instant time(Random random) {
        return BASE.plusSeconds(random.nextInt(600));
    }
}
