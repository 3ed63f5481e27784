package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;

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
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Device;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;

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
        List<Function<Device, Runnable>> facts = facts(random, academy, version, cohort);

        Device first = learns(new Device(academy.teacher()), facts, random);
        Device second = learns(new Device(academy.teacher()), facts, random);

        assertThat(state(second, version)).isEqualTo(state(first, version));
    }

    /** Facts about whichever teacher: records of her own, of her trainer, and marks. Times and contents are the same for both. */
    private static List<Function<Device, Runnable>> facts(
            Random random, Academy academy, Academy.Version version, Academy.Cohort cohort) {
        List<UUID> aliases = List.of(Ids.next(), Ids.next(), Ids.next());
        List<UUID> activities = List.of(version.read(), version.watch(), version.quiz());
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            records.add(Device.requested(time(random), aliases.get(i - 1), version.id()));
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
        List<Function<Device, Runnable>> facts = new ArrayList<>();
        for (Map<String, Object> record : records) {
            facts.add(device -> () -> device.sync(record));
        }
        Instant marked = time(random);
        facts.add(device -> () -> academy.arrivals.arrive(
                academy.graded(device.teacher(), aliases.getFirst(), version.quiz(), "75.50", true, marked)));
        Instant seen = time(random);
        facts.add(device ->
                () -> new Device(academy.trainer).sync(Device.attended(seen, cohort.session(), device.teacher())));
        return facts;
    }

    private static Device learns(Device device, List<Function<Device, Runnable>> facts, Random random) {
        List<Runnable> arrivals = new ArrayList<>();
        facts.forEach(fact -> arrivals.add(fact.apply(device)));
        for (int i = 5; i > 0; i--) {
            arrivals.add(arrivals.get(random.nextInt(facts.size())));
        }
        Collections.shuffle(arrivals, random);
        arrivals.forEach(Runnable::run);
        return device;
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
