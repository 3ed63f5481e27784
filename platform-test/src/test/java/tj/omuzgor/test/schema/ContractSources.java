package tj.omuzgor.test.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the source of a contract says of a record and of its members: its Javadoc, as plain text. */
final class ContractSources {
    private static final Path SOURCES = Path.of("..", "contracts", "src", "main", "java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\*? ?");
    private static final Pattern PARAMETER = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=@param|\\z)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link)\\s+([^}]*(?:\\{[^}]*})?[^}]*)}");

    private static final Map<Class<?>, Text> READ = new HashMap<>();

    private ContractSources() {}

    /** The text of a type and, by name, of its members. */
    private record Text(@Nullable String ofType, Map<String, String> ofMembers) {}

    static @Nullable String of(Class<?> contract) {
        return READ.computeIfAbsent(contract, ContractSources::read).ofType();
    }

    static @Nullable String of(Class<?> contract, String member) {
        return READ.computeIfAbsent(contract, ContractSources::read).ofMembers().get(member);
    }

    private static Text read(Class<?> contract) {
        var file = SOURCES.resolve(contract.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return new Text(null, Map.of());
        }
        try {
            var comment = COMMENT.matcher(Files.readString(file));
            return comment.find() ? read(STARS.matcher(comment.group(1)).replaceAll("")) : new Text(null, Map.of());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        }
    }

    private static Text read(String comment) {
        var parameters = PARAMETER.matcher(comment);
        var members = new HashMap<String, String>();
        while (parameters.find()) {
            members.put(parameters.group(1), plain(parameters.group(2)));
        }
        return new Text(plain(comment.split("@param", 2)[0]), members);
    }

    private static String plain(String text) {
        return INLINE_TAG.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
    }
}
