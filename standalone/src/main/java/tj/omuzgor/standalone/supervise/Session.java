package tj.omuzgor.standalone.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal sends Ctrl-C to every process of its session. Children live in sessions of their own, so that only the supervisor
 * hears it and stops them in order.
 */
public final class Session {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Session() {}

    /** The command, in a session of its own where the system has {@code setsid}. */
    public static List<String> own(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> wrapped = new ArrayList<>();
        wrapped.add(SETSID.toString());
        wrapped.addAll(command);
        return wrapped;
    }
}
