package tj.omuzgor.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the module kafka-node built: its jar and the libraries beside it. */
final class KafkaNodeFiles {

    private KafkaNodeFiles() {}

    /** The jar names the libraries beside it itself. */
    static String classPath() {
        var jar = root().resolve("kafka-node").resolve("target").resolve("kafka-node.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "No Kafka node at " + jar + "; build it with: mvn -f kafka-node/pom.xml install");
        }
        return jar.toString();
    }

    /** The project's root: the first folder above the working directory that has the module. */
    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("kafka-node").resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "No folder above " + Path.of("").toAbsolutePath() + " has the module kafka-node");
    }
}
