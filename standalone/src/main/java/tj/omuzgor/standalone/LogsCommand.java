package tj.omuzgor.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.LogFile;
import tj.omuzgor.standalone.data.Refusal;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints the log of a process.")
final class LogsCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 300;

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "SERVICE", description = "A name as `status` shows it, or up.")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "Lines from the end (default: ${DEFAULT-VALUE}).")
    private int lines = 200;

    LogsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        DataFolder folder = data.folder(Project.find());
        Path file = folder.root().resolve("logs").resolve(service + ".log");
        if (!Files.exists(file)) {
            throw new Refusal(
                    "There is no log of " + service + " in " + folder.root() + "; there are: " + names(folder) + ".");
        }
        long end = Files.size(file);
        new LogFile(file).last(lines).forEach(console::line);
        if (follow) {
            follow(file, end);
        }
        return 0;
    }

    private void follow(Path file, long from) throws IOException, InterruptedException {
        long position = from;
        while (true) {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size < position) {
                position = 0;
            }
            if (size > position) {
                try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
                    log.seek(position);
                    for (String line = log.readLine(); line != null; line = log.readLine()) {
                        console.line(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    }
                    position = log.getFilePointer();
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static String names(DataFolder folder) throws IOException {
        Path logs = folder.root().resolve("logs");
        if (!Files.isDirectory(logs)) {
            return "none";
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
