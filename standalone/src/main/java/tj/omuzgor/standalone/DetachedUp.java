package tj.omuzgor.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.LogFile;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.supervise.RunRecords;
import tj.omuzgor.standalone.supervise.Session;

/** An {@code up} in a session of its own, whose output is passed on until it is ready. */
final class DetachedUp {

    private static final int POLL_MILLIS = 200;

    private final StackOptions options;
    private final boolean demo;
    private final DataFolder data;
    private final Console console;
    private final Clock clock;

    DetachedUp(StackOptions options, boolean demo, Console console, Clock clock) {
        this.demo = demo;
        this.clock = clock;
        this.options = options;
        this.data = new DataFolder(options.data());
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        if (options.fresh()) {
            Stack.empty(data, console, clock);
        }
        data.open();
        Path log = data.log(RunRecords.SUPERVISOR);
        new LogFile(log).rotate();
        Process up = new ProcessBuilder(Session.own(command()))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile())
                .start();
        return passOn(up, log);
    }

    private int passOn(Process up, Path log) throws IOException, InterruptedException {
        RunRecords records = new RunRecords(data);
        try (RandomAccessFile output = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ended = up.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                // Another start on the same folder may have been faster; ours is then refused.
                boolean ready = records.isReady(up.pid());
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    console.line(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                }
                if (ended) {
                    return up.exitValue() == 0 ? 1 : up.exitValue();
                }
                if (ready) {
                    if (console.isTerminal()) {
                        Welcome.secrets(new Secrets(data), demo).forEach(console::line);
                    }
                    return 0;
                }
            }
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Omuzgor.class.getName()));
        command.addAll(List.of("up", "--no-build", "--data", options.data().toString()));
        options.ports().forEach((name, port) -> command.add("--port-of=" + name + "=" + port));
        options.without().forEach(name -> command.add("--without=" + name));
        if (!demo) {
            command.add("--no-demo");
        }
        return command;
    }
}
