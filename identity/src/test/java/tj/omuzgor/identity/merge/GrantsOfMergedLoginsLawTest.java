package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.directory.InMemoryDirectory;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;

/** After any sequence of statuses, merges and undoings the grants that leaving has not ended are as the present facts say. */
@ServiceTest
final class GrantsOfMergedLoginsLawTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int FAMILIES = 6;

    private static final int STEPS = 12;

    private static final List<String> STATUSES = List.of("active", "long-leave", "left", "left");

    @Inject
    Database database;

    @Inject
    InMemoryDirectory directory;

    @Inject
    Clock clock;

    @Test
    void grantsAreAsThePresentFactsSay() {
        // given
        long seed = ThreadLocalRandom.current().nextLong();
        var random = new Random(seed);
        var logins = new Logins(new Registry(), database, clock);
        var families = Stream.generate(() -> new Family(logins)).limit(FAMILIES).toList();

        for (int step = 0; step < STEPS; step++) {
            // when
            families.forEach(family -> family.step(random));

            // then
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(families).allSatisfy(family -> {
                        assertThat(family.statuses()).isEqualTo(family.status);
                        assertThat(family.states())
                                .as("seed %d: %s", seed, family.steps)
                                .isEqualTo(family.model);
                    }));
        }
        assertThat(families).allSatisfy(family -> {
            await().atMost(LIMIT).until(() -> logins.haveFollowed(family.ids.toArray(UUID[]::new)));
            assertThat(family.states()).as("seed %d: %s", seed, family.steps).isEqualTo(family.model);
            assertThat(family.logins.stream()
                            .map(login -> directory.user(login).grants().size()))
                    .isEqualTo(family.model.stream()
                            .map(state -> state.equals("hold") ? 1 : 0)
                            .toList());
        });
    }

    /** Three entries with a login each, and the model of what they hold. */
    private static final class Family {
        private final Logins registry;
        private final List<UUID> ids;
        private final List<String> logins;
        private final List<Wanted> merges = new ArrayList<>();
        private final List<String> status = new ArrayList<>(List.of("active", "active", "active"));
        private final List<String> model = new ArrayList<>(List.of("hold", "hold", "hold"));
        private final List<String> steps = new ArrayList<>();

        Family(Logins registry) {
            this.registry = registry;
            this.ids = Stream.generate(registry.registry()::registered).limit(3).toList();
            this.logins = ids.stream().map(registry::holding).toList();
        }

        List<String> statuses() {
            return ids.stream()
                    .map(id -> registry.database()
                            .texts("select status from teacher where id = ?", id)
                            .getFirst())
                    .toList();
        }

        List<String> states() {
            return logins.stream().map(registry::state).toList();
        }

        void step(Random random) {
            int one = random.nextInt(3);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> status(one, STATUSES.get(random.nextInt(STATUSES.size())));
                case 3, 4 -> join(one, random.nextInt(3));
                case 5 -> give(one);
                default -> part(random);
            }
            for (int i = 0; i < 3; i++) {
                if (!model.get(i).equals("none")) {
                    model.set(i, effect(i));
                }
            }
        }

        private void status(int entry, String wanted) {
            steps.add(entry + " " + wanted);
            if (person(entry) == entry) {
                registry.status(ids.get(entry), wanted);
            } else {
                registry.ownStatus(ids.get(entry), wanted);
            }
            status.set(entry, wanted);
        }

        private void join(int entry, int other) {
            if (person(entry) != person(other)) {
                steps.add(entry + " is " + other);
                var wanted = new Wanted(ids.get(entry), ids.get(other));
                merge(registry.registry().registrar(), wanted).statusCode(201);
                merges.add(wanted);
            }
        }

        private void part(Random random) {
            if (!merges.isEmpty()) {
                int which = random.nextInt(merges.size());
                steps.add("not " + which);
                undo(registry.registry().registrar(), merges.remove(which).id()).statusCode(200);
            }
        }

        private void give(int entry) {
            if (model.get(entry).equals("none")) {
                steps.add("give " + entry);
                boolean left = effect(entry).equals("none");
                registry.give(logins.get(entry)).statusCode(left ? 409 : 201);
                model.set(entry, effect(entry));
            }
        }

        private String effect(int entry) {
            return switch (status.get(person(entry))) {
                case "active" -> "hold";
                case "long-leave" -> "rest";
                default -> status.get(entry).equals("left") ? "none" : "rest";
            };
        }

        /** Each merge lets all who count as the one count as whom the other counts as. */
        private int person(int entry) {
            var people = IntStream.range(0, 3).toArray();
            for (var merge : merges) {
                int from = people[ids.indexOf(merge.teacher())];
                int to = people[ids.indexOf(merge.person())];
                for (int i = 0; i < 3; i++) {
                    people[i] = people[i] == from ? to : people[i];
                }
            }
            return people[entry];
        }
    }
}
