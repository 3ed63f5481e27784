package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time cache of one application (JEP 514): the first run's own work is recorded and written down at its clean stop,
 * every later run of the same jars on the same JDK starts from it.
 */
public final class AotCache {

    private static final Pattern FILE = Pattern.compile("(.+)-[0-9a-f]{32}\\.aot(?:\\.([0-9]+)\\.new.*)?");

    /** The JVM warns of every class that cannot be kept; that is no news for the log of an application. */
    private static final String NO_WARNINGS = "-Xlog:disable";

    private static final String ERRORS = "-Xlog:all=error,cds=off,aot=off";

    private final Path folder;
    private final String name;
    private final Path cache;
    private final boolean training;

    /** The cache of the application that consists of these jars, or folders of jars. */
    public AotCache(Project project, String name, Path... jars) throws IOException {
        this.folder = project.cache("aot");
        this.name = name;
        this.training = !project.packaged();
        Fingerprint key = new Fingerprint()
                .text(Runtime.version().toString())
                .text(project.javaHome().toString());
        for (Path part : jars) {
            key.dates(part);
        }
        this.cache = folder.resolve(name + "-" + key.value() + ".aot");
    }

    public boolean trained() {
        return Files.exists(cache);
    }

    /** What the JVM is told: to use the cache, or to make one. */
    public List<String> options() {
        if (!trained() && !training) {
            return List.of();
        }
        return trained()
                ? List.of("-XX:AOTCache=" + cache, NO_WARNINGS, ERRORS)
                : List.of("-XX:AOTCacheOutput=" + fresh(), NO_WARNINGS, ERRORS);
    }

    /** What a clean stop is busy with, in words. */
    public String stopping() {
        return trained() || !training ? "stopping" : "stopping and keeping what its first run learned";
    }

    /** After a clean stop: keeps what the run wrote, drops caches of former builds. */
    public void keep() throws IOException {
        if (!Files.exists(fresh())) {
            return;
        }
        Files.move(fresh(), cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> former = files.filter(file -> !file.equals(cache))
                    .filter(file -> isFormer(file.getFileName().toString()))
                    .toList();
            for (Path file : former) {
                Files.delete(file);
            }
        }
    }

    /** A cache of another build, or what a launcher that is gone did not finish. */
    private boolean isFormer(String file) {
        Matcher parts = FILE.matcher(file);
        return parts.matches()
                && parts.group(1).equals(name)
                && (parts.group(2) == null
                        || ProcessHandle.of(Long.parseLong(parts.group(2))).isEmpty());
    }

    /** One per running JVM of the launcher: two systems may be trained at once. */
    private Path fresh() {
        return cache.resolveSibling(
                cache.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    }
}
