package tj.omuzgor.gateway.export;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * An archive on its way to who asked for it. No thread waits for her, and no more of the file is read than she takes; where she takes
 * nothing for a while, the answer is broken off. From the beginning the file has no name any more.
 */
final class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int PIECE = 32 << 10;

    private final Export export;
    private final RoutingContext context;
    private final Duration patience;
    private final long size;
    private final AsyncFile file;
    private long sent;
    private long sentBefore;
    private long watch;
    private Runnable done = () -> {};
    private volatile boolean over;

    Delivery(Export export, RoutingContext context, Duration patience) throws IOException {
        this.export = export;
        this.context = context;
        this.patience = patience;
        this.size = Files.size(export.file());
        this.file = context.vertx()
                .fileSystem()
                .openBlocking(
                        export.file().toString(),
                        new OpenOptions().setCreate(false).setWrite(false).setDeleteOnClose(true));
        context.addEndHandler(_ -> end());
        if (response().closed()) {
            end();
        }
    }

    /**
     * Begins to answer and returns at once.
     *
     * @param done is run however the answer has ended
     */
    void begin(Runnable done) {
        // Everything else happens on the event loop; so does this.
        vertx().runOnContext(_ -> {
            if (over) {
                done.run();
            } else {
                this.done = done;
                start();
            }
        });
    }

    private void start() {
        watch = vertx().setPeriodic(patience.toMillis(), _ -> breakOffIfIdle());
        response().putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(size));
        file.exceptionHandler(this::unreadable);
        file.setReadBufferSize(PIECE);
        file.handler(this::send);
    }

    private void send(Buffer piece) {
        if (over) {
            return;
        }
        sent += piece.length();
        if (sent < size) {
            response().write(piece);
            if (response().writeQueueFull()) {
                file.pause();
                response().drainHandler(_ -> resume());
            }
        } else {
            // Before the last of it goes out: who has all of it may ask again at once.
            export.close();
            response().end(piece);
        }
    }

    private void resume() {
        if (!over) {
            file.resume();
        }
    }

    private void breakOffIfIdle() {
        if (sent == sentBefore) {
            LOG.warnf("An export was broken off: of %d bytes no more than %d were taken", size, sent);
            breakOff();
        }
        sentBefore = sent;
    }

    private void unreadable(Throwable failure) {
        // Of the read that was under way when all had been sent nobody waits for anything.
        if (!over) {
            LOG.errorf(failure, "An archive cannot be read");
            breakOff();
        }
    }

    /** At once: a connection that is closed in the usual way waits until the reader has taken what is on its way to her. */
    private void breakOff() {
        if (context.request().version() == HttpVersion.HTTP_2) {
            response().reset();
        } else if (context.request().connection() instanceof ConnectionBase connection) {
            connection.channel().close();
        }
        end();
    }

    /** However the answer has ended; what was not taken is of no use to anybody. */
    private void end() {
        if (!over) {
            over = true;
            vertx().cancelTimer(watch);
            file.close();
            export.close();
            done.run();
        }
    }

    private HttpServerResponse response() {
        return context.response();
    }

    private Vertx vertx() {
        return context.vertx();
    }
}
