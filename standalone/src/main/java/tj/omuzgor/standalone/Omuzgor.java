package tj.omuzgor.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;

/** The command line: {@code ./omuzgor COMMAND}. */
@Command(
        name = "omuzgor",
        mixinStandardHelpOptions = true,
        description = "The whole system on this machine: PostgreSQL, Kafka, Keycloak and every service.",
        synopsisSubcommandLabel = "COMMAND")
public final class Omuzgor {

    private Omuzgor() {}

    public static void main(String[] arguments) {
        Console console = Console.standard();
        System.exit(commandLine(console).execute(arguments));
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new Omuzgor())
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new DownCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new LogsCommand(console))
                .addSubcommand(new EnvCommand(console))
                .addSubcommand(new TokenCommand(console))
                .addSubcommand(new RotateCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new GenerateCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new TestCommand(console))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    console.settle();
                    if (!(failure instanceof Refusal refusal)) {
                        throw failure;
                    }
                    console.error(refusal.sentence());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
