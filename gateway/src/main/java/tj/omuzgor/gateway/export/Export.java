package tj.omuzgor.gateway.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** One export, from when it is asked for until its answer has ended. Closed, it leaves nothing; closing it again does no harm. */
final class Export implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Export.class);

    private final Exports exports;
    private final String caller;
    private final Path file;
    private final Making making = new Making();
    private long held;

    Export(Exports exports, String caller, Path file, long held) {
        this.exports = exports;
        this.caller = caller;
        this.file = file;
        this.held = held;
    }

    String caller() {
        return caller;
    }

    Path file() {
        return file;
    }

    Making making() {
        return making;
    }

    /** Bytes of the disk that are kept for it; guarded by {@link Exports}. */
    long held() {
        return held;
    }

    void hold(long bytes) {
        held = bytes;
    }

    /** No more of it is made: this much it is. */
    void made(long size) {
        exports.made(this, size);
    }

    @Override
    public void close() {
        making.abandon();
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.errorf("An archive stays until the next start: %s", failed.getMessage());
        }
        exports.ended(this);
    }
}
