package tj.omuzgor.identity.merge;

import jakarta.ws.rs.core.Response;
import tj.omuzgor.platform.problem.Problem;

/** The answer to whoever would decide who she is herself. */
final class OwnEntry {

    private OwnEntry() {}

    static Problem refused() {
        return Problem.of(
                Response.Status.FORBIDDEN,
                "own-entry",
                "One of the two is the caller; somebody else who keeps the registry decides.");
    }
}
