package tj.omuzgor.identity.roster.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every code that the sources of imports name, in Java and in SQL. */
final class ImportCodes {
    private static final Pattern CODE = Pattern.compile("[\"'](import-[a-z0-9-]+)[\"']");

    private ImportCodes() {}

    static Set<String> all() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Stream.concat(
                Files.walk(Path.of("src/main/java/tj/omuzgor/identity/roster")),
                Files.walk(Path.of("src/main/resources/roster")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group(1)));
            }
        }
        return codes;
    }
}
