package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up teachers, the same ones every time: those of Khujand first, the others spread over the country by its inhabitants. */
final class DemoTeachers {

    private static final long SEED = 1991;
    private static final double SHARE_OF_WOMEN = 0.65;
    private static final int MOST_IN_KHUJAND_FIRST = 100;
    private static final int FIRST_BIRTH_YEAR = 1962;
    private static final int YEARS_OF_BIRTH = 41;
    private static final int AGE_AT_FIRST_POST = 22;
    private static final int LAST_POSTING_YEAR = 2025;
    private static final List<String> SUBJECTS = List.of(
            "primary",
            "tajik",
            "mathematics",
            "russian",
            "english",
            "history",
            "biology",
            "chemistry",
            "physics",
            "geography",
            "ict");
    private static final List<String> LANGUAGES = List.of("tg", "tg", "tg", "tg", "tg", "tg", "uz", "uz", "ru", "ky");

    private final JsonNode names = DemoFiles.json("names.json");
    private final Random random = new Random(SEED);

    /** The first {@code count} teachers as the registry takes them. */
    List<Map<String, Object>> first(int count, Map<String, Integer> districts) {
        int inKhujand = Math.min(count / 2, MOST_IN_KHUJAND_FIRST);
        List<String> byInhabitants = new ArrayList<>(districts.keySet());
        List<Map<String, Object>> teachers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String district = i < inKhujand ? DemoPlaces.KHUJAND : weighted(districts, byInhabitants);
            List<String> schools = DemoPlaces.schools(district);
            teachers.add(teacher(i, schools.get(random.nextInt(schools.size()))));
        }
        return teachers;
    }

    private Map<String, Object> teacher(int index, String school) {
        boolean woman = index == 0 || random.nextDouble() < SHARE_OF_WOMEN;
        String sex = woman ? "female" : "male";
        String given = pick(names.path(sex).path("given")).asText();
        LocalDate born = LocalDate.of(FIRST_BIRTH_YEAR + random.nextInt(YEARS_OF_BIRTH), 1, 1)
                .plusDays(random.nextInt(365));
        int firstYear = born.getYear() + AGE_AT_FIRST_POST;
        int postedYear = firstYear >= LAST_POSTING_YEAR
                ? LAST_POSTING_YEAR
                : firstYear + random.nextInt(LAST_POSTING_YEAR - firstYear);
        return Map.of(
                "registryNumber", number(index),
                "family", pick(names.path("family")).path(sex).asText(),
                "given", index == 0 ? "Зарина" : given,
                "patronymic", pick(names.path("patronymic")).path(sex).asText(),
                "sex", woman ? "FEMALE" : "MALE",
                "birthDate", born.toString(),
                "schoolCode", school,
                "postedFrom", LocalDate.of(postedYear, 9, 1).toString(),
                "subjects", List.of(SUBJECTS.get(random.nextInt(SUBJECTS.size()))),
                "languages", List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))));
    }

    static String number(int index) {
        return "T-%06d".formatted(index + 1);
    }

    private JsonNode pick(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    private String weighted(Map<String, Integer> weights, List<String> order) {
        int pick = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (String key : order) {
            pick -= weights.getOrDefault(key, 0);
            if (pick < 0) {
                return key;
            }
        }
        throw new IllegalStateException("no district");
    }
}
