package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.standalone.data.Refusal;

/** Modules, what building them leaves behind, and whether that still fits the sources. */
final class Modules {

    private static final String MARK = "target/omuzgor.fingerprint";

    private final Path root;

    /** Module → what proves that it was built. */
    private final Map<String, String> outputs;

    private Modules(Path root, Map<String, String> outputs) {
        this.root = root;
        this.outputs = outputs;
    }

    /** A module that is a plain jar. */
    static Modules only(Path root, String module) {
        return new Modules(root, Map.of(module, "target/" + module + ".jar"));
    }

    /** Those that are parts of the running system. */
    static Modules running(Path root) {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("kafka-node", "target/kafka-node.jar");
        for (String service : List.of(
                "identity",
                "course-service",
                "assessment-service",
                "certification-service",
                "coverage-service",
                "gateway")) {
            outputs.put(service, "target/quarkus-app/quarkus-run.jar");
        }
        return new Modules(root, outputs);
    }

    /** Modules to build, each with the fingerprint its build will have. */
    Map<String, String> stale(Set<String> without) throws IOException {
        ModuleSources sources = new ModuleSources(root);
        Map<String, String> stale = new LinkedHashMap<>();
        for (Map.Entry<String, String> module : outputs.entrySet()) {
            if (without.contains(module.getKey())) {
                continue;
            }
            if (!Files.exists(root.resolve(module.getKey()).resolve("pom.xml"))) {
                throw new Refusal("The module " + module.getKey() + " is missing in " + root + ".");
            }
            String fingerprint = sources.fingerprint(module.getKey());
            Path folder = root.resolve(module.getKey());
            Path mark = folder.resolve(MARK);
            boolean built = Files.exists(folder.resolve(module.getValue()))
                    && Files.exists(mark)
                    && Files.readString(mark).strip().equals(fingerprint);
            if (!built) {
                stale.put(module.getKey(), fingerprint);
            }
        }
        return stale;
    }

    /** Writes down what was built. */
    void mark(Map<String, String> built) throws IOException {
        for (Map.Entry<String, String> module : built.entrySet()) {
            Files.writeString(root.resolve(module.getKey()).resolve(MARK), module.getValue() + "\n");
        }
    }

    /** Modules whose build left nothing to run. */
    List<String> without(Iterable<String> built) {
        List<String> missing = new ArrayList<>();
        for (String module : built) {
            String output = outputs.get(module);
            if (output != null && !Files.exists(root.resolve(module).resolve(output))) {
                missing.add(module + "/" + output);
            }
        }
        return missing;
    }
}
