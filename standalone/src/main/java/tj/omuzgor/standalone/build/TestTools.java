package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.Refusal;

/** Programs that some tests drive, fetched from Debian's packages when they are missing. */
public final class TestTools {

    private static final Path APT = Path.of("/usr/bin/apt-get");

    /** A program, where it may be, and the packages that bring it. */
    private record Tool(String name, List<String> places, List<String> packages) {

        boolean missing() {
            return places.stream().noneMatch(TestTools::exists);
        }
    }

    private static final List<Tool> TOOLS = List.of(
            new Tool(
                    "a browser (chromium)",
                    List.of("/usr/bin/chromium", "/usr/bin/chromium-browser"),
                    List.of("chromium")),
            new Tool(
                    "a container engine (dockerd)",
                    List.of("/usr/sbin/dockerd", "/usr/bin/dockerd"),
                    List.of("docker.io")),
            new Tool("iptables", List.of("/usr/sbin/iptables"), List.of("iptables")),
            new Tool("unzip", List.of("/usr/bin/unzip"), List.of("unzip")),
            new Tool("xz", List.of("/usr/bin/xz"), List.of("xz-utils")),
            new Tool("ip", List.of("/usr/sbin/ip", "/usr/bin/ip", "/sbin/ip"), List.of("iproute2")),
            new Tool(
                    "pgbench",
                    List.of("/usr/lib/postgresql/*/bin/pgbench", "/usr/local/bin/pgbench"),
                    List.of("postgresql-contrib")));

    private final Progress progress;

    public TestTools(Progress progress) {
        this.progress = progress;
    }

    /** Installs what is missing and says so; on a system without apt it only says what is missing. */
    public void install() throws IOException, InterruptedException {
        List<Tool> missing = TOOLS.stream().filter(Tool::missing).toList();
        if (missing.isEmpty()) {
            progress.note("Every tool the tests use is installed.");
            return;
        }
        String names = missing.stream().map(Tool::name).collect(Collectors.joining(", "));
        if (!Files.isExecutable(APT)) {
            progress.note("Missing, and there is no apt-get here to fetch it: " + names
                    + "; tests that need it are skipped.");
            return;
        }
        List<String> packages =
                missing.stream().flatMap(tool -> tool.packages().stream()).toList();
        progress.note("Missing: " + names + "; installing " + String.join(" ", packages) + ".");
        root(List.of("mkdir", "-p", "/etc/postgresql-common/createcluster.d"));
        // The package would make and start a database server of its own, which nobody here asked for.
        root(List.of(
                "sh",
                "-c",
                "echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/no-main-cluster.conf"));
        root(List.of(APT.toString(), "update", "-qq"));
        root(Stream.concat(
                        Stream.of(APT.toString(), "install", "-y", "-qq", "--no-install-recommends"), packages.stream())
                .toList());
    }

    private static void root(List<String> command) throws IOException, InterruptedException {
        List<String> full = new ArrayList<>();
        if (!System.getProperty("user.name").equals("root")) {
            full.add("sudo");
        }
        full.add("env");
        full.add("DEBIAN_FRONTEND=noninteractive");
        full.addAll(command);
        int exit = new ProcessBuilder(full).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new Refusal("`" + String.join(" ", full) + "` ended with exit " + exit + ".");
        }
    }

    /** Whether a file is there; one folder of the path may be a star. */
    private static boolean exists(String place) {
        int star = place.indexOf("/*/");
        if (star < 0) {
            return Files.isExecutable(Path.of(place));
        }
        try (Stream<Path> folders = Files.list(Path.of(place.substring(0, star)))) {
            return folders.anyMatch(folder -> Files.isExecutable(folder.resolve(place.substring(star + 3))));
        } catch (IOException e) {
            return false;
        }
    }
}
