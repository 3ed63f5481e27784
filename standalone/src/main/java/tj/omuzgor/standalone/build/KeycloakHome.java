package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.Child;

/**
 * The unpacked Keycloak distribution with our realm and themes in it, put through Keycloak's own build step once per version and
 * settings.
 */
public final class KeycloakHome {

    /** What Keycloak fixes when it is built: one node, PostgreSQL, health on the management port. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local");

    private static final Pattern VERSION = Pattern.compile("<keycloak\\.version>(.+?)</keycloak\\.version>");

    private final Project project;
    private @Nullable Path folder;

    public KeycloakHome(Project project) {
        this.project = project;
    }

    /** The folder of the distribution of the version that the project names; the same for as long as a system runs. */
    public synchronized Path folder() throws IOException {
        if (folder == null) {
            Path named = project.cache("keycloak").resolve("keycloak-" + version());
            if (!Files.exists(named.resolve("bin/kc.sh"))) {
                throw new Refusal(
                        "Keycloak is not unpacked in " + named + "; delete standalone/target and build again.");
            }
            folder = named;
        }
        return folder;
    }

    private String version() throws IOException {
        Path pom = project.root().resolve("pom.xml");
        Matcher version = VERSION.matcher(Files.readString(pom));
        if (!version.find()) {
            throw new IllegalStateException(pom + " names no version of Keycloak");
        }
        return version.group(1);
    }

    boolean stale() throws IOException {
        Path mark = mark();
        return !Files.exists(mark) || !Files.readString(mark).strip().equals(fingerprint());
    }

    void build() throws IOException, InterruptedException {
        Path log = project.cache("logs").resolve("keycloak-build.log");
        Files.deleteIfExists(mark());
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("sh", "bin/kc.sh", "build"), BUILD_OPTIONS.stream())
                                .toList())
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", project.javaHome().toString());
        int exit = Child.run(builder);
        if (exit != 0) {
            throw new Refusal("Keycloak's build step ended with exit " + exit + "; see " + log + ".");
        }
        Files.writeString(mark(), fingerprint() + "\n");
    }

    /** Brings realm and themes up to date; costs nothing, so it is done at every start. */
    public void refresh() throws IOException {
        Path settings = project.module("identity").resolve("keycloak");
        Path imports = Files.createDirectories(folder().resolve("data/import"));
        Files.copy(
                settings.resolve("omuzgor-realm.json"),
                imports.resolve("omuzgor-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Path themes = settings.resolve("themes");
        if (Files.isDirectory(themes)) {
            copyTree(themes, folder().resolve("themes"));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path source : found.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Of what a build is made of and of what it leaves: a distribution unpacked again over a built one is not built. */
    private String fingerprint() throws IOException {
        return new Fingerprint()
                .text(folder().getFileName().toString())
                .files(folder().resolve("lib/quarkus"))
                .text(BUILD_OPTIONS.toString())
                .text(Runtime.version().toString())
                .files(project.module("identity").resolve("keycloak").resolve("providers"))
                .value();
    }

    private Path mark() throws IOException {
        return folder().resolve("omuzgor.fingerprint");
    }
}
