package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The tree of org units, three schools a district, and a center a region. */
public final class DemoPlaces {

    /** Where the demo's people are. */
    public static final String KHUJAND = "TJ-SU-01";

    /** Where the demo's courses are taught. */
    public static final String SUGHD_CENTER = "C-TJ-SU";

    static final String COUNTRY = "TJ";

    private static final int SCHOOLS_PER_DISTRICT = 3;
    private static final int HIGHEST_SCHOOL_NUMBER = 60;
    private static final long SEED = 2026;

    /** A row of the file of org units. */
    private record Row(String level, String code, String parent, Map<String, String> names, int population) {}

    private final List<Row> rows;

    DemoPlaces() {
        rows = DemoFiles.rows("org-units.csv").stream()
                .map(row -> new Row(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Map.of("tg", row.get(3), "ru", row.get(4), "en", row.get(5)),
                        Integer.parseInt(row.get(6))))
                .toList();
    }

    /** Regions and districts; the country is there from the beginning. */
    List<Map<String, Object>> regionsAndDistricts() {
        return rows.stream()
                .filter(row -> !row.level().equals("country"))
                .map(row -> unit(row.code(), row.parent(), DemoFiles.constant(row.level()), texts(row.names())))
                .toList();
    }

    /** The inhabitants of every district by its code, in the file's order. */
    Map<String, Integer> districts() {
        Map<String, Integer> districts = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.level().equals("district"))
                .forEach(row -> districts.put(row.code(), row.population()));
        return districts;
    }

    /** The codes of a district's schools. */
    static List<String> schools(String district) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= SCHOOLS_PER_DISTRICT; i++) {
            codes.add("%s-S%03d".formatted(district, i));
        }
        return codes;
    }

    /** Every school with a name made by the patterns. */
    List<Map<String, Object>> schools() {
        JsonNode file = DemoFiles.json("schools.json");
        Random random = new Random(SEED);
        List<Map<String, Object>> schools = new ArrayList<>();
        for (String district : districts().keySet()) {
            List<Integer> numbers = random.ints(1, HIGHEST_SCHOOL_NUMBER + 1)
                    .distinct()
                    .limit(SCHOOLS_PER_DISTRICT)
                    .boxed()
                    .toList();
            List<String> codes = schools(district);
            for (int i = 0; i < codes.size(); i++) {
                schools.add(unit(codes.get(i), district, "SCHOOL", schoolName(file, random, numbers.get(i))));
            }
        }
        return schools;
    }

    private static List<Map<String, String>> schoolName(JsonNode file, Random random, int number) {
        boolean named = random.nextDouble() < file.path("namedShare").asDouble();
        JsonNode pattern = weighted(file.path(named ? "namedPatterns" : "patterns"), random);
        JsonNode honorees = file.path("honorees");
        JsonNode honoree = honorees.get(random.nextInt(honorees.size()));
        Map<String, String> names = new LinkedHashMap<>();
        pattern.path("names")
                .properties()
                .forEach(name -> names.put(
                        name.getKey(),
                        name.getValue()
                                .asText()
                                .formatted(number, honoree.path(name.getKey()).asText())));
        return texts(names);
    }

    private static JsonNode weighted(JsonNode patterns, Random random) {
        int total = 0;
        for (JsonNode pattern : patterns) {
            total += pattern.path("weight").asInt();
        }
        int pick = random.nextInt(total);
        for (JsonNode pattern : patterns) {
            pick -= pattern.path("weight").asInt();
            if (pick < 0) {
                return pattern;
            }
        }
        throw new IllegalStateException("no pattern of a school name");
    }

    /** One center a region. Its names await proof-reading like all machine-written Tajik here. */
    List<Map<String, Object>> centers() {
        return rows.stream()
                .filter(row -> row.level().equals("region"))
                .map(row -> Map.<String, Object>of(
                        "code", "C-" + row.code(),
                        "unitCode", row.code(),
                        "names",
                                texts(Map.of(
                                        "tg",
                                                "Маркази инноватсионии омӯзгорон: "
                                                        + row.names().get("tg"),
                                        "ru",
                                                "Инновационный центр учителей: "
                                                        + row.names().get("ru"),
                                        "en",
                                                "Teacher Innovation Center: "
                                                        + row.names().get("en")))))
                .toList();
    }

    private static Map<String, Object> unit(String code, String parent, String kind, List<Map<String, String>> names) {
        return Map.of("code", code, "parentCode", parent, "kind", kind, "names", names);
    }

    private static List<Map<String, String>> texts(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> Map.of("language", name.getKey(), "text", name.getValue()))
                .toList();
    }
}
