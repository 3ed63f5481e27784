package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much of the machine's memory a process takes. */
public final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private Memory() {}

    /** The resident memory of a process; of one with children all together, with what they share counted once. */
    public static long megabytes(long pid) {
        long[] family = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .toArray();
        if (family.length == 1) {
            return kilobytes(pid, "status", RESIDENT) / 1024;
        }
        long sum = 0;
        for (long member : family) {
            sum += kilobytes(member, "smaps_rollup", PROPORTIONAL);
        }
        return sum / 1024;
    }

    private static long kilobytes(long pid, String file, Pattern pattern) {
        try {
            Matcher found = pattern.matcher(Files.readString(Path.of("/proc/" + pid + "/" + file)));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            // Ended meanwhile, or not ours to look at.
            return 0;
        }
    }
}
