package tj.omuzgor.bad.one;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.time.Clock;
import tj.omuzgor.elsewhere.Elsewhere;
import tj.omuzgor.platform.problem.Problem;

/** Breaks most of the rules. */
public class BadResource {
    @Inject
    Clock clock;

    BadRepository repository;
    Connection connection;
    Elsewhere elsewhere;

    Problem refuse(String value) {
        var message = Uni.createFrom().item(value).await().indefinitely();
        return Problem.of(Response.Status.CONFLICT, "no-such-title", "The value " + message + " is refused.");
    }
}
