package tj.omuzgor.gateway.export;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.platform.problem.Problem;

/** Whether an archive is still to be made: its time is not over, and somebody waits for it. What waits for a service is woken when not. */
final class Making {
    private enum End {
        LATE,
        ABANDONED
    }

    private @Nullable End end;
    private Runnable wake = () -> {};

    /** Its time is over. */
    void expire() {
        end(End.LATE);
    }

    /** Nobody waits for it. */
    void abandon() {
        end(End.ABANDONED);
    }

    private synchronized void end(End how) {
        if (end == null) {
            end = how;
            wake.run();
        }
    }

    /** How to wake what is about to wait; at once where it is over. */
    synchronized void waiting(Runnable waker) {
        wake = waker;
        if (end != null) {
            waker.run();
        }
    }

    /** Refuses where it is over; {@code service} is who was waited for. */
    synchronized void goOn(Service service) {
        switch (end) {
            case null -> {}
            case LATE ->
                throw Problem.of(
                                Response.Status.GATEWAY_TIMEOUT,
                                "upstream-timeout",
                                "The export was not made in time; the service " + service.key() + " was being read.")
                        .asException();
            case ABANDONED ->
                throw Problem.of(Response.Status.SERVICE_UNAVAILABLE, "unavailable", "The caller is gone.")
                        .asException();
        }
    }
}
