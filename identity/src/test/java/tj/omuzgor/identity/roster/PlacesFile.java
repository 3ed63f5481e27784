package tj.omuzgor.identity.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A OneRoster zip of org units alone, with ids, codes and names that nobody else has. */
final class PlacesFile {
    private static final List<String> HEADER = List.of(
            "sourcedId",
            "status",
            "name",
            "type",
            "identifier",
            "parentSourcedId",
            "metadata.tj.nameRu",
            "metadata.tj.nameEn",
            "metadata.tj.formerNames",
            "metadata.tj.emisCode",
            "metadata.tj.geonamesId",
            "metadata.tj.osmId",
            "metadata.tj.gigaId",
            "metadata.tj.schoolType",
            "metadata.tj.locality",
            "metadata.tj.levels",
            "metadata.tj.languages",
            "metadata.tj.connectivity",
            "metadata.tj.connectivityMeasured");
    private static final String CYRILLIC = "абгдиклмнопрстуф";
    private static final String LATIN = "abgdiklmnoprstuf";

    final String key;
    private final String system;
    private final List<Map<String, String>> rows = new ArrayList<>();

    PlacesFile() {
        key = "p" + UUID.randomUUID().toString().substring(0, 13);
        system = key;
    }

    private PlacesFile(String key, String system) {
        this.key = key;
        this.system = system;
    }

    /** A region, a district and two schools. */
    static PlacesFile ofSchools() {
        return new PlacesFile()
                .row("region", "state", "")
                .row("district", "district", "region")
                .row("one", "school", "district")
                .row("two", "school", "district");
    }

    /** An empty file of the same source. */
    PlacesFile next() {
        return new PlacesFile(key, system);
    }

    /** An empty file of another source about the same places. */
    PlacesFile otherSource() {
        return new PlacesFile(key, system + "-b");
    }

    String id(String name) {
        return key + "-" + name;
    }

    String code(String name) {
        return id(name).toUpperCase(Locale.ROOT);
    }

    PlacesFile row(String name, String type, String parent) {
        var row = new LinkedHashMap<String, String>();
        HEADER.forEach(column -> row.put(column, ""));
        row.put("sourcedId", id(name));
        row.put("name", "Ҷои " + name);
        row.put("type", type);
        row.put("identifier", code(name));
        row.put("parentSourcedId", parent.isEmpty() ? "" : id(parent));
        rows.add(row);
        return this;
    }

    /** Another cell of the last row; columns of ours without their prefix. */
    PlacesFile with(String column, String cell) {
        var name = HEADER.contains(column) ? column : "metadata.tj." + column;
        if (rows.getLast().put(name, cell) == null) {
            throw new IllegalArgumentException(column);
        }
        return this;
    }

    byte[] bytes() {
        var manifest = String.join(
                "\r\n",
                "propertyName,value",
                "manifest.version,1.0",
                "oneroster.version,1.2",
                "file.orgs,bulk",
                "source.systemCode," + system);
        var text = new StringBuilder(String.join(",", HEADER));
        rows.forEach(row ->
                text.append("\r\n\"").append(String.join("\",\"", row.values())).append('"'));
        return ExampleRoster.zip(Map.of(
                "manifest.csv",
                manifest.getBytes(UTF_8),
                "orgs.csv",
                text.toString().getBytes(UTF_8)));
    }

    /** A name in both scripts that no other place has. */
    record Word(String cyrillic, String latin) {
        static Word any() {
            var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            return new Word(digits, digits).spelled();
        }

        private Word spelled() {
            var one = new StringBuilder();
            var other = new StringBuilder();
            cyrillic.chars().map(digit -> Character.digit(digit, 16)).forEach(digit -> {
                one.append(CYRILLIC.charAt(digit));
                other.append(LATIN.charAt(digit));
            });
            return new Word(one.toString(), other.toString());
        }
    }
}
