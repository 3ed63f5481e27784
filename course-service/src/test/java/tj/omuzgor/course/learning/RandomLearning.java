package tj.omuzgor.course.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import tj.omuzgor.course.Device;
import tj.omuzgor.platform.id.Ids;

/** Makes up what several teachers learn, within ten minutes, so that it meets. */
@NullUnmarked
final class RandomLearning {
    private static final Instant BASE = Instant.parse("2026-02-01T06:00:00Z");

    /** What all of their devices call their enrollments. */
    private final List<UUID> aliases = Stream.generate(Ids::next).limit(4).toList();

    private final MergedWorld world;
    private final Random random;

    RandomLearning(MergedWorld world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Facts that arrive when they are run. */
    List<Runnable> facts() {
        List<Map<String, Object>> shared = new ArrayList<>();
        List<Runnable> facts = new ArrayList<>();
        for (int i = 0; i < world.devices.size(); i++) {
            int teacher = i;
            for (List<Map<String, Object>> batch : batches(shared)) {
                facts.add(() -> world.sync(teacher, batch));
            }
            Instant marked = time();
            UUID sat = aliases.get(random.nextInt(aliases.size()));
            if (random.nextInt(3) > 0) {
                facts.add(() -> world.grade(teacher, sat, "70.00", true, marked));
            }
            Instant seen = time();
            boolean byNumber = random.nextBoolean();
            if (random.nextBoolean()) {
                facts.add(() -> world.see(teacher, seen, byNumber));
            }
        }
        return facts;
    }

    /** Some of the records were made on a phone that several of them use: two send them. */
    private List<List<Map<String, Object>>> batches(List<Map<String, Object>> shared) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            records.add(Device.requested(time(), aliases.get(random.nextInt(3)), world.version.id()));
        }
        for (int i = 12; i > 0; i--) {
            records.add(learned());
        }
        shared.addAll(records.subList(records.size() - 3, records.size()));
        for (int i = 3; i > 0; i--) {
            Map<String, Object> one = shared.get(random.nextInt(shared.size()));
            if (!records.contains(one)) {
                records.add(one);
            }
        }
        Collections.shuffle(records, random);
        List<List<Map<String, Object>>> batches = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(5));
            batches.add(records.subList(from, to));
            from = to;
        }
        return batches;
    }

    private Map<String, Object> learned() {
        UUID alias = aliases.get(random.nextInt(aliases.size()));
        UUID activity = random.nextBoolean() ? world.version.read() : world.version.watch();
        if (random.nextInt(6) == 0) {
            return Device.completed(time(), alias, activity);
        }
        int from = random.nextInt(60);
        return Device.progressed(
                time(),
                alias,
                activity,
                random.nextInt(90),
                List.of(List.of(from, from + random.nextInt(30)), List.of(0, random.nextInt(4))));
    }

    private Instant time() {
        return BASE.plusSeconds(random.nextInt(600));
    }
}
