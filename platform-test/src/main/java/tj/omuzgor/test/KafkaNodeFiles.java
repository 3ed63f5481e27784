package tj.omuzgor.test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds what the module kafka-node built: its jar and the libraries beside it. */
final class KafkaNodeFiles {

    private KafkaNodeFiles() {}

    static String classPath() throws IOException {
        var target = root().resolve("kafka-node").resolve("target");
        try (var jars = Files.newDirectoryStream(target, "kafka-node-*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString();
                if (!name.endsWith("-sources.jar") && !name.endsWith("-tests.jar")) {
                    return jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
                }
            }
        } catch (NoSuchFileException notBuilt) {
            throw missing(target, notBuilt);
        }
        throw missing(target, null);
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

    private static IllegalStateException missing(Path target, @Nullable Exception cause) {
        return new IllegalStateException(
                "No Kafka node in " + target + "; build it with: mvn -f kafka-node/pom.xml install", cause);
    }
}
