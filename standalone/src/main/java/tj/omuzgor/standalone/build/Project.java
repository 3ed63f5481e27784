package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tj.omuzgor.standalone.data.Refusal;

/**
 * The checked-out project and the tools that build it.
 *
 * @param root folder with the parent pom and the {@code omuzgor} script
 * @param javaHome the JDK that builds and runs everything
 * @param maven the Maven command
 * @param packaged whether a build that goes on has packaged everything: another one would disturb it, and recording first runs would
 *     serve nobody, for the jars are built anew
 */
public record Project(Path root, Path javaHome, Path maven, boolean packaged) {

    /** Set by a build that calls the launcher script: see the script. */
    public static final String PACKAGED = "OMUZGOR_PACKAGED";

    /** As the launcher script found it, else from the working folder upwards. */
    public static Project find() {
        Map<String, String> environment = System.getenv();
        Path root = Optional.ofNullable(environment.get("OMUZGOR_HOME"))
                .map(Path::of)
                .orElseGet(Project::above);
        Path maven = Path.of(environment.getOrDefault("OMUZGOR_MAVEN", "mvn"));
        return new Project(
                root.toAbsolutePath().normalize(),
                Path.of(System.getProperty("java.home")),
                maven,
                environment.containsKey(PACKAGED));
    }

    /** The same inside a build. */
    public Project asPackaged() {
        return new Project(root, javaHome, maven, true);
    }

    private static Path above() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve("omuzgor")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new Refusal("No Omuzgor project is in or above " + Path.of("").toAbsolutePath() + ".");
    }

    public Path module(String name) {
        return root.resolve(name);
    }

    public Path java() {
        return javaHome.resolve("bin").resolve("java");
    }

    /** Where the launcher keeps what it unpacks and trains. */
    public Path cache(String name) {
        try {
            return Files.createDirectories(
                    root.resolve("standalone").resolve("target").resolve(name));
        } catch (IOException e) {
            throw new Refusal("Cannot write below " + root + ": " + e.getMessage() + ".", e);
        }
    }
}
