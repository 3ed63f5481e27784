package tj.omuzgor.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tj.omuzgor.standalone.Stack;
import tj.omuzgor.standalone.StackOptions;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.data.DemoData;

/** A system of its own in a temporary folder on free ports, with a small demo data set. */
final class RunningStack {

    static final int TEACHERS = 200;

    final Stack stack;
    private final Path folder;

    private RunningStack(Stack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    static RunningStack start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("omuzgor-system-tests");
        Stack stack = Stack.startPackaged(StackOptions.fresh(folder), new PrintedProgress());
        RunningStack running = new RunningStack(stack, folder);
        running.load();
        return running;
    }

    void load() {
        Site patient = site().withPatience(Duration.ofSeconds(30));
        new DemoData(patient, stack.administratorPassword(), (percent, what) -> {}).load(TEACHERS);
    }

    Site site() {
        return Site.at(stack.addresses().gateway(), stack.addresses().keycloakOrigin(), Clock.systemUTC());
    }

    /** A secret the launcher made for this system. */
    String secret(String name) {
        return new Secrets(new DataFolder(folder)).password(name);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Living processes that name the data folder or one of the ports of this system in their command line or environment. */
    List<String> processes() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            for (Path process : entries.filter(
                            entry -> entry.getFileName().toString().matches("\\d+"))
                    .toList()) {
                boolean self = process.getFileName()
                        .toString()
                        .equals(Long.toString(ProcessHandle.current().pid()));
                if (!self && (mentions(process.resolve("cmdline")) || mentions(process.resolve("environ")))) {
                    found.add(process.getFileName() + " " + text(process.resolve("cmdline")));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    private boolean mentions(Path file) {
        String text = text(file);
        return text.contains(folder.toString())
                || text.contains("127.0.0.1:" + stack.addresses().kafka())
                || text.contains("127.0.0.1:" + stack.addresses().postgres());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            // Ended meanwhile.
            return "";
        }
    }

    void stop() throws IOException {
        stack.close();
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The start takes a while: whoever watches the build sees how far it is. */
    private static final class PrintedProgress implements Progress {

        @Override
        public void begin(String step, String doing) {}

        @Override
        public void done(String step, String outcome, Duration took) {
            System.out.println("  " + step + " " + outcome + " " + took.toMillis() + " ms");
        }

        @Override
        public void note(String line) {
            System.out.println("  " + line);
        }
    }
}
