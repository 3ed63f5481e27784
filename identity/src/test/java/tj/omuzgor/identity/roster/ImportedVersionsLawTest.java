package tj.omuzgor.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.DrawnPerson.DrawnRole;
import tj.omuzgor.identity.roster.DrawnPerson.DrawnUser;
import tj.omuzgor.identity.roster.PostingModel.Post;
import tj.omuzgor.identity.roster.file.RosterFile.Format;
import tj.omuzgor.test.ServiceTest;

/** Whatever versions of a file come one after the other, the registry says what the rules say, and whoever is rejected is told of. */
@ServiceTest
final class ImportedVersionsLawTest {
    /** Each file holds six small rosters, since persons have nothing to do with each other. */
    private static final int TRIES = 18;

    private static final List<String> NAMES =
            IntStream.range(0, 30).mapToObj(i -> "p" + i).toList();
    private static final Set<String> HERE = Set.of("one", "two");

    @Inject
    Database database;

    @Inject
    DirectImport imports;

    private final Map<String, Known> known = new HashMap<>();

    /** What is to be known of a person, and the rows it came from. */
    private record Known(Set<Post> posts, @Nullable Told told) {}

    private record Told(DrawnPerson person, boolean bulk) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Told(var drawn, var everything)
                    && bulk == everything
                    && rows(drawn).equals(rows(person));
        }

        @Override
        public int hashCode() {
            return rows(person).hashCode();
        }

        private static List<Object> rows(DrawnPerson drawn) {
            return List.of(drawn.userRows() == 0 ? "" : drawn.user(), drawn.born(), drawn.roles());
        }
    }

    @Test
    void everyVersionLeavesWhatTheRulesSay() {
        var places = ExampleRoster.withPlaces()
                .org("elsewhere", "district", "region")
                .org("three", "school", "elsewhere")
                .org("four", "school", "elsewhere");
        imports.run(places.bytes(), Format.ONEROSTER, Set.of(Registry.COUNTRY), false);
        var district =
                UUID.fromString(database.texts("select id::text from org_unit where code = ?", places.code("district"))
                        .getFirst());
        long seed = Long.getLong("omuzgor.seed", System.nanoTime());
        for (int i = 0; i < TRIES; i++) {
            tried(new Random(seed + i), seed + i, places, district);
        }
    }

    private void tried(Random random, long seed, ExampleRoster places, UUID district) {
        known.clear();
        var key = "v" + UUID.randomUUID().toString().substring(0, 13);
        var history = new StringBuilder("seed " + seed);
        int versions = 2 + random.nextInt(2);
        PeopleFile last = null;
        Map<String, DrawnPerson> drawn = Map.of();
        for (int version = 0; version < versions; version++) {
            drawn = drawn(random, drawn);
            boolean bulk = random.nextBoolean();
            boolean here = version > 0 && random.nextInt(4) == 0;
            var file = new PeopleFile(places.key, key);
            drawn.values().forEach(person -> person.write(file));
            history.append("\nversion ")
                    .append(version)
                    .append(here ? " by the district, " : " ")
                    .append(bulk ? file.ofEverything() : file);
            try {
                check(file, drawn.values(), bulk, here, here ? district : Registry.COUNTRY);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(history.toString(), broken);
            }
            last = here ? null : file;
        }
        try {
            again(Objects.requireNonNullElseGet(last, () -> new PeopleFile(places.key, key)));
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("once more: " + history, broken);
        }
    }

    /** Some are missing, and some come with the rows they had in the file before. */
    private Map<String, DrawnPerson> drawn(Random random, Map<String, DrawnPerson> before) {
        var drawn = new LinkedHashMap<String, DrawnPerson>();
        for (var name : NAMES) {
            if (random.nextInt(4) == 0 && before.containsKey(name)) {
                drawn.put(name, before.get(name));
            } else if (random.nextInt(8) > 0) {
                drawn.put(name, DrawnPerson.draw(random, name, imports.today()));
            }
        }
        return drawn;
    }

    private void check(PeopleFile file, Collection<DrawnPerson> drawn, boolean bulk, boolean here, UUID unit) {
        Predicate<String> covered = school -> !here || HERE.contains(school);
        long rejected = 0;
        var refused = new ArrayList<String>();
        for (var person : drawn) {
            var present = known.get(person.name());
            if (person.userRows() == 0 && present == null || person.isAbsent()) {
                continue;
            }
            var posts = new Expected(imports.today(), bulk, covered, present).posts(person);
            if (posts == null) {
                refused.add(person.name());
                rejected += Math.max(1, person.userRows());
            } else if (present != null || !person.user().deleted()) {
                known.put(person.name(), new Known(posts, new Told(person, bulk)));
            }
        }

        var outcome = imports.run(file, unit);

        assertThat(outcome.status()).isEqualTo("done");
        assertThat(outcome.people().rejected())
                .as("rejected of %s, told %s", refused, outcome.problems())
                .isEqualTo(rejected);
        for (var name : refused) {
            assertThat(outcome.problems())
                    .as(name)
                    .anySatisfy(problem -> assertThat(problem.at()).isIn(file.lines(name)));
        }
        for (var name : NAMES) {
            assertThat(posts(file, name))
                    .as(name)
                    .isEqualTo(known.containsKey(name) ? known.get(name).posts() : Set.of());
        }
    }

    /** The same file again changes nothing and publishes nothing, even where every row is compared. */
    private void again(PeopleFile file) {
        var numbers = NAMES.stream().map(file::number).toArray(String[]::new);
        database.texts(
                "update teacher set digest = null where registry_number = any(?) returning id", (Object) numbers);
        var before = states(numbers);

        var outcome = imports.run(file);

        assertThat(outcome.people().updated()).isZero();
        assertThat(outcome.people().created()).isZero();
        assertThat(states(numbers)).isEqualTo(before);
    }

    private List<String> states(String[] numbers) {
        return database.texts("""
                select s.subject || ' ' || s.topic || ' ' || s.revision || ' ' || t.version || ' ' || e.payload
                from teacher t join published_state s on s.subject = t.id::text join teacher_event e on e.id = t.id
                where t.registry_number = any(?) order by 1
                """, (Object) numbers);
    }

    private Set<Post> posts(PeopleFile file, String name) {
        var posts = new HashSet<Post>();
        for (var row : database.texts("""
                select concat_ws(' ', e.value, p.is_primary, p.from_day, p.to_day)
                from posting p join teacher t on t.id = p.teacher_id
                join place_external_id e on e.place_id = p.school_id and e.scheme like 'oneroster:%'
                where t.registry_number = ? and p.withdrawn_at is null
                """, file.number(name))) {
            var cells = row.split(" ");
            posts.add(new Post(
                    cells[0].substring(file.place("").length()),
                    cells[1].equals("t"),
                    LocalDate.parse(cells[2]),
                    cells.length > 3 ? LocalDate.parse(cells[3]) : null));
        }
        return posts;
    }

    /** The rules of whole persons. */
    private record Expected(
            LocalDate today,
            boolean bulk,
            Predicate<String> covered,
            @Nullable Known present) {

        /** Her postings afterwards; null where she is rejected. */
        @Nullable
        Set<Post> posts(DrawnPerson person) {
            boolean named = person.userRows() > 0;
            if (person.userRows() > 1
                    || named && (person.misspelled() || isWrong(person.user()))
                    || person.roles().stream().anyMatch(this::isWrong)) {
                return null;
            }
            if (present == null) {
                return person.user().deleted() ? Set.of() : opened(person);
            }
            if (present.told() != null && present.told().equals(new Told(person, bulk))) {
                return present.posts();
            }
            if (isElsewhere(present) || !person.roles().stream().allMatch(role -> covered.test(role.school()))) {
                return null;
            }
            var model = new PostingModel(today, bulk, covered, present.posts());
            return named && person.user().deleted() ? model.none() : model.after(person.roles());
        }

        private @Nullable Set<Post> opened(DrawnPerson person) {
            boolean posted = person.roles().stream().anyMatch(role -> !role.deleted());
            return person.born() && posted && person.roles().stream().allMatch(role -> covered.test(role.school()))
                    ? new PostingModel(today, bulk, covered, Set.of()).after(person.roles())
                    : null;
        }

        private boolean isElsewhere(Known teacher) {
            return teacher.posts().stream()
                    .anyMatch(post -> post.primary()
                            && (post.to() == null || post.to().isAfter(today))
                            && !covered.test(post.school()));
        }

        private boolean isWrong(DrawnUser user) {
            return isFar(user.statusFrom())
                    || isFar(user.categoryFrom())
                    || user.categoryFrom() != null
                            && user.categoryUntil() != null
                            && !user.categoryFrom().isBefore(user.categoryUntil());
        }

        private boolean isWrong(DrawnRole role) {
            return role.school().equals("nowhere")
                    || !role.deleted()
                            && (isFar(role.from())
                                    || role.from() != null
                                            && role.to() != null
                                            && !role.from().isBefore(role.to()));
        }

        private boolean isFar(@Nullable LocalDate day) {
            return day != null && day.isAfter(today.plusYears(1));
        }
    }
}
