package tj.omuzgor.standalone;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.node.Service;

@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        description =
                "Prints the environment of a service, to run it by hand beside the system (up --without SERVICE).")
final class EnvCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "SERVICE", description = "A service as `status` shows it.")
    private String service = "";

    EnvCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, String> environment = data.installation().setUp().nodes().environment(named());
        environment.forEach((name, value) -> console.line(name + "='" + value + "'"));
        return 0;
    }

    private Service named() {
        return Arrays.stream(Service.values())
                .filter(known -> known.module().equals(service))
                .findFirst()
                .orElseThrow(() -> new Refusal("No service is called " + service + "; there are: "
                        + Arrays.stream(Service.values()).map(Service::module).collect(Collectors.joining(", "))
                        + "."));
    }
}
