package tj.omuzgor.standalone;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tj.omuzgor.standalone.build.Builder;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.console.Console;

@Command(name = "build", mixinStandardHelpOptions = true, description = "Builds what is stale and nothing else.")
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        boolean built = new Builder(Project.find(), console, Clock.systemUTC()).build(Set.of());
        console.settle();
        console.line(built ? "Built." : "Everything is up to date.");
        return 0;
    }
}
