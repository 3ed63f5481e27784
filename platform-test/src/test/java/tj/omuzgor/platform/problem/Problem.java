package tj.omuzgor.platform.problem;

import jakarta.ws.rs.core.Response;

/** Stands for the platform's class of this name, which this module does not know. */
public record Problem(int status, String code, String detail) {
    public static Problem of(Response.Status status, String code, String detail) {
        return new Problem(status.getStatusCode(), code, detail);
    }
}
