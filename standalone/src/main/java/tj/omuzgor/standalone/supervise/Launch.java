package tj.omuzgor.standalone.supervise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param program name of the executable as it appears in the process's command line, to recognise the process later
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, String program) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
