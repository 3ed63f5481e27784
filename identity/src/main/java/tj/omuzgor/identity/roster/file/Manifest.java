package tj.omuzgor.identity.roster.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tj.omuzgor.identity.name.PlainText;

/** {@code manifest.csv}: which files a OneRoster zip holds, and whose they are. */
final class Manifest {
    static final String FILE = "manifest.csv";

    private static final Set<String> PRESENT = Set.of("bulk", "delta");
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_PROPERTIES = 500;
    private static final int LONGEST = 200;

    private final Map<String, String> properties;

    private Manifest(Map<String, String> properties) {
        this.properties = properties;
    }

    static Manifest read(RosterZip zip, ReadLimits limits) throws IOException {
        if (!zip.names().contains(FILE)) {
            throw Unreadable.because("import-file-missing", FILE, null);
        }
        Map<String, String> properties = new HashMap<>();
        try (var table = CsvTable.open(FILE, new CheckedText(zip.open(FILE), FILE, limits.bytes()), limits)) {
            var header = table.header();
            if (header.size() < 2
                    || !header.getFirst().equals("propertyName")
                    || !header.get(1).equals("value")) {
                throw new Unreadable(new RowProblem(FILE, 1, "propertyName", "import-column-missing", null));
            }
            for (var row = table.row(); row != null && properties.size() < MOST_PROPERTIES; row = table.row()) {
                if (row.getFieldCount() >= 2 && isReadable(row.getField(0)) && isReadable(row.getField(1))) {
                    properties.putIfAbsent(
                            row.getField(0).strip(), row.getField(1).strip());
                }
            }
        }
        var manifest = new Manifest(properties);
        manifest.checkVersion();
        return manifest;
    }

    /** No property that is asked for is longer or holds anything invisible; what others say is of no use. */
    private static boolean isReadable(String text) {
        return text.length() <= LONGEST && PlainText.isPlain(text);
    }

    private void checkVersion() {
        var version = properties.getOrDefault("oneroster.version", "");
        if (!version.equals("1.2")) {
            throw new Unreadable(new RowProblem(FILE, 0, "oneroster.version", "import-oneroster-version", version));
        }
    }

    /** Whether a file such as {@code users.csv} is said to be there. */
    boolean announces(String file) {
        return PRESENT.contains(properties.getOrDefault(property(file), "absent"));
    }

    /** Whether a file holds everything there is, not only what changed. */
    boolean isBulk(String file) {
        return properties.getOrDefault(property(file), "").equals("bulk");
    }

    /** All files that are said to be there. */
    Set<String> announced() {
        Set<String> files = new TreeSet<>();
        properties.forEach((name, value) -> {
            if (name.startsWith("file.") && PRESENT.contains(value)) {
                files.add(name.substring("file.".length()) + ".csv");
            }
        });
        return files;
    }

    /** The scheme that {@code sourcedId}s of this source are kept under. */
    String scheme() {
        var system = properties.getOrDefault("source.systemCode", "");
        return SYSTEM.matcher(system).matches() ? "oneroster:" + system : "oneroster";
    }

    private static String property(String file) {
        return "file." + file.substring(0, file.length() - ".csv".length());
    }
}
