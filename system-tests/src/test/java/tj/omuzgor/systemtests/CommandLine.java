package tj.omuzgor.systemtests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.supervise.Child;

/** The script {@code ./omuzgor} as a person calls it, on one data folder. */
final class CommandLine {

    private final Path script = Project.find().root().resolve("omuzgor");
    private final Path data;
    private final Path errors;

    CommandLine(Path folder) {
        this.data = folder.resolve("data");
        this.errors = folder.resolve("errors");
    }

    /** What a command answered. */
    record Answer(int exit, List<String> lines, String errors) {

        String text() {
            return String.join("\n", lines);
        }
    }

    Path data() {
        return data;
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> onData = new ArrayList<>(List.of(arguments));
        onData.addAll(List.of("--data", data.toString()));
        return runAlone(onData.toArray(String[]::new));
    }

    /** Runs a command that needs no data folder. */
    Answer runAlone(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(new File("/dev/null")).redirectError(errors.toFile());
        builder.environment().put(Project.PACKAGED, "1");
        long begin = System.nanoTime();
        try (Child child = Child.start(builder)) {
            List<String> lines = new String(child.process().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int exit = child.process().waitFor();
            System.out.println("  " + String.join(" ", arguments) + ": exit " + exit + " after "
                    + (System.nanoTime() - begin) / 1_000_000 + " ms");
            return new Answer(exit, lines, Files.readString(errors));
        }
    }
}
