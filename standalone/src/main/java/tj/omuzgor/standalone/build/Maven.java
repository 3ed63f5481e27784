package tj.omuzgor.standalone.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.Child;

/** Runs Maven on the project: its output goes to a log, the modules it comes to are told, and its errors are the refusal. */
final class Maven {

    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+?) [^ ]+ +\\[(\\d+/\\d+)\\]");
    private static final String FETCHED = " Downloaded from ";
    private static final int ERRORS_SHOWN = 12;
    private static final long BETWEEN_COUNTS_NANOS = 10_000_000_000L;

    private final Project project;
    private final Path log;

    Maven(Project project, Path log) {
        this.project = project;
        this.log = log;
    }

    /**
     * Runs the goals; {@code module} hears each module's name and place in the row, and now and then how many files the first build on
     * a machine has fetched.
     */
    void run(List<String> arguments, Consumer<String> module) throws IOException, InterruptedException {
        List<String> errors = new ArrayList<>();
        int fetched = 0;
        long counted = System.nanoTime();
        try (Child maven = start(arguments);
                BufferedReader output = maven.process().inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.println(line);
                Matcher building = MODULE.matcher(line);
                if (building.find()) {
                    module.accept(building.group(1) + " (" + building.group(2) + ")");
                }
                if (line.contains(FETCHED)) {
                    fetched++;
                    if (System.nanoTime() - counted > BETWEEN_COUNTS_NANOS) {
                        counted = System.nanoTime();
                        module.accept(fetched + " files fetched");
                    }
                }
                if (line.startsWith("[ERROR]") && errors.size() < ERRORS_SHOWN) {
                    errors.add(line);
                }
            }
            if (maven.process().waitFor() != 0) {
                throw new Refusal("The build failed; all of it is in " + log + ":\n" + String.join("\n", errors));
            }
        }
    }

    private Child start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(project.maven().toString(), "-B", "-Dstyle.color=never"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.root().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", project.javaHome().toString());
        try {
            return Child.start(builder);
        } catch (IOException e) {
            throw new Refusal("Maven is missing: " + project.maven() + " cannot be run.", e);
        }
    }
}
