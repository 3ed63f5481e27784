package tj.omuzgor.standalone.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tj.omuzgor.standalone.demo.data.DemoFiles;

/** The tree of org units with made-up schools in every district. */
final class Country {
    /** How much the schools of a district differ in size: one in six has less than half the usual, one in six twice as much. */
    private static final double SPREAD = 0.55;

    /** The teachers that the regions' schools are for. */
    private static final int TEACHERS = 129_000;

    private static final int FIRST_CODE = 100_000_000;
    private static final int CODES = 900_000_000;
    private static final long CODE_STEP = 472_882_049;
    private static final List<String> CONNECTIVITY = List.of("none", "moderate", "good");

    private final long seed;
    private final JsonNode patterns = DemoFiles.json("schools.json");
    private final List<District> regions = new ArrayList<>();
    private final List<District> districts = new ArrayList<>();
    private final List<School> schools = new ArrayList<>();
    private final District root;

    Country(int teachers, long seed) {
        this.seed = seed;
        var rows = DemoFiles.rows("org-units.csv");
        this.root = district(rows.getFirst());
        for (var row : rows) {
            if (row.getFirst().equals("region")) {
                regions.add(district(row));
            } else if (row.getFirst().equals("district")) {
                districts.add(district(row));
            }
        }
        people(teachers);
    }

    District root() {
        return root;
    }

    /** Regions, then districts. */
    List<District> regionsAndDistricts() {
        return Stream.concat(regions.stream(), districts.stream()).toList();
    }

    List<School> schools() {
        return List.copyOf(schools);
    }

    private District district(List<String> row) {
        return new District(
                Chance.of(seed, "unit", row.get(1).hashCode()).id(),
                row.get(1),
                row.get(2),
                Map.of("tg", row.get(3), "ru", row.get(4), "en", row.get(5)),
                Integer.parseInt(row.get(6)),
                row.get(7),
                row.get(10),
                row.get(11));
    }

    private void people(int teachers) {
        var shares = Stream.of(Region.values()).mapToDouble(Region::teachers).toArray();
        int[] teachersOf = Apportion.split(teachers, shares, 0);
        for (var region : Region.values()) {
            var inRegion = districts.stream()
                    .filter(district -> district.parent().equals(region.code()))
                    .toList();
            long wanted = Math.round((double) region.schools() * teachers / TEACHERS);
            int schoolsHere = Math.max(inRegion.size(), (int) wanted);
            region(region, inRegion, schoolsHere, teachersOf[region.ordinal()]);
        }
    }

    private void region(Region region, List<District> inRegion, int schoolsHere, int teachersHere) {
        var inhabitants = inRegion.stream().mapToDouble(District::population).toArray();
        int[] schoolsOf = Apportion.split(schoolsHere, inhabitants, 1);
        int[] teachersOf = Apportion.split(teachersHere, inhabitants, 0);
        for (int i = 0; i < inRegion.size(); i++) {
            district(region, inRegion.get(i), schoolsOf[i], teachersOf[i]);
        }
    }

    private void district(Region region, District district, int schoolsHere, int teachersHere) {
        double[] sizes = new double[schoolsHere];
        for (int i = 0; i < schoolsHere; i++) {
            sizes[i] = Math.exp(
                    SPREAD * Chance.of(seed, district.code() + " size", i).gaussian());
        }
        int least = Math.min(4, teachersHere / schoolsHere);
        int[] teachersOf = Apportion.split(teachersHere, sizes, least);
        for (int i = 0; i < schoolsHere; i++) {
            schools.add(school(region, district, i + 1, teachersOf[i]));
        }
    }

    private School school(Region region, District district, int number, int teachers) {
        var chance = Chance.of(seed, district.code(), number);
        var previous = schools.isEmpty() ? null : schools.getLast();
        boolean urban = chance.happens(district.isCity() ? 0.8 : 0.12);
        boolean named = chance.happens(patterns.path("namedShare").asDouble());
        var pattern = pattern(patterns.path(named ? "namedPatterns" : "patterns"), chance);
        return new School(
                schools.size(),
                chance.id(),
                "%s-%04d".formatted(district.code(), number),
                emisCode(schools.size()),
                district,
                names(pattern, number, chance),
                pattern.path("kind").asText(),
                urban,
                languages(region, chance),
                CONNECTIVITY.get(urban ? chance.weighted(10, 45, 45) : chance.weighted(45, 40, 15)),
                previous == null ? 0 : previous.firstTeacher() + previous.teachers(),
                teachers);
    }

    /** Nine digits that look drawn; since the step has no divisor in common with their number, no two schools share one. */
    private String emisCode(int serial) {
        long drawn = Chance.of(seed, "emis", 0).below(CODES) + serial * CODE_STEP;
        return String.valueOf(FIRST_CODE + drawn % CODES);
    }

    private Map<String, String> names(JsonNode pattern, int number, Chance chance) {
        var honorees = patterns.path("honorees");
        var honoree = honorees.get(chance.below(honorees.size()));
        Map<String, String> names = new LinkedHashMap<>();
        pattern.path("names")
                .properties()
                .forEach(name -> names.put(
                        name.getKey(),
                        name.getValue()
                                .asText()
                                .formatted(number, honoree.path(name.getKey()).asText())));
        return names;
    }

    private static JsonNode pattern(JsonNode patterns, Chance chance) {
        int[] weights = new int[patterns.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = patterns.get(i).path("weight").asInt();
        }
        return patterns.get(chance.weighted(weights));
    }

    private static List<String> languages(Region region, Chance chance) {
        if (!chance.happens(region.otherLanguages())) {
            return List.of("tg");
        }
        var other = switch (region) {
            case DUSHANBE -> List.of("ru", "ru", "en", "uz");
            case SUGHD -> List.of("uz", "uz", "uz", "ru", "ky");
            case KHATLON -> List.of("uz", "uz", "ru", "tk");
            case BADAKHSHAN -> List.of("ky", "ru", "en");
            case SUBORDINATION -> List.of("uz", "ru", "ky");
        };
        var chosen = chance.pick(other);
        return chance.happens(0.6) ? List.of("tg", chosen) : List.of(chosen);
    }
}
