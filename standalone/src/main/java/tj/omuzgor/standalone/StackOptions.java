package tj.omuzgor.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * How a system is started.
 *
 * @param data folder of everything it keeps
 * @param fresh whether the folder is emptied first
 * @param ports ports asked for, by the name of the process; others are chosen free
 * @param without processes that somebody else runs, such as a service in development mode
 */
public record StackOptions(Path data, boolean fresh, Map<String, Integer> ports, Set<String> without) {

    public StackOptions {
        ports = Map.copyOf(ports);
        without = Set.copyOf(without);
    }

    /** Everything, on an emptied folder and free ports: what tests and benchmarks want. */
    public static StackOptions fresh(Path data) {
        return new StackOptions(data, true, Map.of(), Set.of());
    }

    /** Everything, on a folder as it is. */
    public static StackOptions on(Path data) {
        return new StackOptions(data, false, Map.of(), Set.of());
    }
}
