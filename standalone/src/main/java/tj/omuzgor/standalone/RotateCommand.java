package tj.omuzgor.standalone;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.SigningKeys;
import tj.omuzgor.standalone.data.SigningKeys.Purpose;

@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Makes new signing keys, used from the next start on; what the former ones signed stays valid.")
final class RotateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "KEYS", description = "sync, manifest or credential.")
    private String keys = "";

    RotateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Purpose purpose = purpose();
        SigningKeys signing = new SigningKeys(data.installation().setUp().secrets());
        signing.rotate(purpose);
        console.line("New keys are in " + signing.file(purpose) + "; the former ones are kept behind them."
                + " They sign from the next start on: ./omuzgor down, then ./omuzgor up.");
        return 0;
    }

    private Purpose purpose() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.word().equals(keys))
                .findFirst()
                .orElseThrow(() -> new Refusal("No keys are called " + keys + "; there are: "
                        + Arrays.stream(Purpose.values()).map(Purpose::word).collect(Collectors.joining(", "))
                        + "."));
    }
}
