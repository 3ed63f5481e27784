package tj.omuzgor.platform.problem;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it is read, as it streams by; the first byte past the limit ends it with a problem. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class BoundedBodies implements ReaderInterceptor {
    private final BodyLimit limit;

    BoundedBodies(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        body.setInputStream(new Bounded(body.getInputStream(), limit.most()));
        return body.proceed();
    }

    /** An IOException, since readers of JSON pass that on as it is. */
    static final class BodyTooLarge extends IOException {
        BodyTooLarge() {
            super("The body is larger than quarkus.http.limits.max-body-size");
        }
    }

    /** Its end is not awaited by closing it: what nobody reads is let go with the answer, by {@link UnreadBodies}. */
    private static final class Bounded extends InputStream {
        private final InputStream body;
        private final long most;
        private long read;

        Bounded(InputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public int available() throws IOException {
            return Math.max(0, body.available());
        }

        private void count(int more) throws BodyTooLarge {
            read += more;
            if (read > most) {
                throw new BodyTooLarge();
            }
        }
    }
}
