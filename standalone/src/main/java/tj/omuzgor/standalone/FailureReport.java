package tj.omuzgor.standalone;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.LogFile;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.PartFailure;

/** Says why a part does not run, with the end of its log. */
final class FailureReport {

    private static final int LOG_LINES_SHOWN = 25;

    private FailureReport() {}

    static Refusal of(PartFailure failed, DataFolder data) {
        try {
            List<String> lines = new LogFile(failed.log()).last(LOG_LINES_SHOWN);
            // A log on the full disk itself may lack the line that says so.
            if (data.full() || lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
                return new Refusal(failed.name() + " does not run: the disk of " + data.root()
                        + " is full. Make room and start again; what was stored is kept. The log: " + failed.log());
            }
            return new Refusal(failed.name() + " does not run: " + failed.reason() + ". The end of " + failed.log()
                    + ":\n" + lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            return new Refusal(failed.name() + " does not run: " + failed.reason() + ".", e);
        }
    }
}
