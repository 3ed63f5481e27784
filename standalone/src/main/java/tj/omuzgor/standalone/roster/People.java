package tj.omuzgor.standalone.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.standalone.demo.data.DemoFiles;
import tj.omuzgor.standalone.roster.Person.Job;

/** Draws the teachers of a school; any likeness to a living person is chance. */
final class People {
    private static final int FIRST_BIRTH_YEAR = 1960;
    private static final int LAST_BIRTH_YEAR = 2003;
    private static final int LAST_YEAR = 2025;
    private static final double ON_LEAVE = 0.04;
    private static final double AT_TWO_SCHOOLS = 0.05;
    private static final double CAME_FROM_ELSEWHERE = 0.1;

    private static final List<List<String>> SUBJECTS = List.of(
            List.of("tajik"),
            List.of("mathematics"),
            List.of("mathematics", "physics"),
            List.of("russian"),
            List.of("english"),
            List.of("history"),
            List.of("history", "geography"),
            List.of("biology"),
            List.of("biology", "chemistry"),
            List.of("physics"),
            List.of("ict"),
            List.of("geography"),
            List.of("technology"),
            List.of("physical-education"));

    private final long seed;
    private final List<School> schools;
    private final JsonNode names = DemoFiles.json("names.json");

    People(long seed, List<School> schools) {
        this.seed = seed;
        this.schools = List.copyOf(schools);
    }

    /** The teacher of a number, counted over the country. */
    Person teacher(int index, School school) {
        var chance = Chance.of(seed, "teacher", index);
        var region = Region.of(school.district().parent());
        boolean woman = chance.happens(region.women());
        var sex = woman ? "female" : "male";
        var born = LocalDate.of(chance.between(FIRST_BIRTH_YEAR, LAST_BIRTH_YEAR), 1, 1)
                .plusDays(chance.below(365));
        boolean primary = school.kind().equals("primary") || chance.happens(0.38);
        int grade = chance.weighted(45, 25, 20, 10);
        var graded = LocalDate.of(LAST_YEAR - chance.between(0, 4), chance.between(1, 12), 1);
        boolean away = chance.happens(woman ? ON_LEAVE * 1.3 : ON_LEAVE / 3);
        return new Person(
                chance.id(),
                "R-%07d".formatted(index + 1),
                pick(names.path("family"), chance).path(sex).asText(),
                pick(names.path(sex).path("given"), chance).asText(),
                chance.happens(0.97)
                        ? pick(names.path("patronymic"), chance).path(sex).asText()
                        : "",
                woman,
                born,
                primary ? List.of("primary") : chance.pick(SUBJECTS),
                List.of(chance.pick(school.languages())),
                levels(school, primary, chance),
                chance.happens(0.7) ? "+9929%08d".formatted(chance.below(100_000_000)) : "",
                List.of("", "second", "first", "highest").get(grade),
                grade == 0 ? "" : graded.toString(),
                grade == 0 ? "" : graded.plusYears(5).toString(),
                List.of("yes", "no", "").get(chance.weighted(88, 9, 3)),
                away ? "long-leave" : "active",
                away ? LocalDate.of(LAST_YEAR, chance.between(1, 12), 1).toString() : "",
                jobs(index, school, born, chance));
    }

    private List<Job> jobs(int index, School school, LocalDate born, Chance chance) {
        int firstYear = Math.min(born.getYear() + 22, LAST_YEAR);
        var from = LocalDate.of(chance.between(firstYear, LAST_YEAR), 9, 1);
        var jobs = new ArrayList<Job>();
        if (from.getYear() > firstYear && chance.happens(CAME_FROM_ELSEWHERE)) {
            var before = LocalDate.of(chance.between(firstYear, from.getYear() - 1), 9, 1);
            jobs.add(new Job(chance.id(), near(school, index + 1), true, before, from.toString()));
        }
        jobs.add(new Job(chance.id(), school, true, from, ""));
        var neighbor = near(school, index);
        if (!neighbor.equals(school) && chance.happens(AT_TWO_SCHOOLS)) {
            jobs.add(new Job(chance.id(), neighbor, false, from.plusYears(from.getYear() < LAST_YEAR ? 1 : 0), ""));
        }
        return jobs;
    }

    /** Another school of the same district where there is one: teachers rarely move far. */
    private School near(School school, int shift) {
        int far = 1 + shift % 3;
        for (int step : new int[] {far, -far, 1, -1}) {
            int at = school.index() + step;
            if (at >= 0 && at < schools.size() && schools.get(at).district().equals(school.district())) {
                return schools.get(at);
            }
        }
        return school;
    }

    private static List<String> levels(School school, boolean primary, Chance chance) {
        if (primary) {
            return List.of("primary");
        }
        return school.kind().equals("basic") || chance.happens(0.4)
                ? List.of("lower-secondary")
                : List.of("lower-secondary", "upper-secondary");
    }

    private static JsonNode pick(JsonNode list, Chance chance) {
        return list.get(chance.below(list.size()));
    }
}
