package tj.omuzgor.standalone.data;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A process's log: moved aside at every start (three are kept), and read from its end. */
public final class LogFile {

    private static final int KEPT = 3;
    private static final long TAIL_BYTES = 256 * 1024;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    /** {@code NAME.log} becomes {@code NAME.log.1}, that one {@code .2}, the oldest goes. */
    public void rotate() throws IOException {
        for (int age = KEPT; age > 0; age--) {
            Path younger = age == 1 ? file : aside(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aside(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The last lines, at most {@code count}. */
    public List<String> last(int count) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            byte[] bytes = Channels.newInputStream(channel).readAllBytes();
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    private Path aside(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
