package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fingerprints of modules: own production sources and poms, and the same of every module they depend on. */
final class ModuleSources {

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    private final Path root;
    private final Map<String, String> known = new HashMap<>();

    ModuleSources(Path root) {
        this.root = root;
    }

    String fingerprint(String module) throws IOException {
        String before = known.get(module);
        if (before != null) {
            return before;
        }
        Path folder = root.resolve(module);
        Fingerprint fingerprint = new Fingerprint()
                .files(root.resolve("pom.xml"))
                .files(folder.resolve("pom.xml"))
                .files(folder.resolve("src/main"));
        for (String dependency : dependencies(folder.resolve("pom.xml"))) {
            fingerprint.text(fingerprint(dependency));
        }
        String value = fingerprint.value();
        known.put(module, value);
        return value;
    }

    /** The modules of this project that production code of another one needs. */
    private static List<String> dependencies(Path pom) throws IOException {
        Matcher found = DEPENDENCY.matcher(Files.readString(pom));
        return found.results()
                .map(result -> result.group(1))
                .filter(text -> text.contains("<groupId>tj.omuzgor</groupId>") && !text.contains("<scope>test</scope>"))
                .map(ModuleSources::artifact)
                .toList();
    }

    private static String artifact(String dependency) {
        Matcher artifact = ARTIFACT.matcher(dependency);
        if (!artifact.find()) {
            throw new IllegalArgumentException("a dependency without artifactId: " + dependency);
        }
        return artifact.group(1);
    }
}
