package tj.omuzgor.gateway.client;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tj.omuzgor.platform.problem.Problem;

/** Passes a service's problem on over HTTP as it was worded there. */
final class RefusalResponse {

    @ServerExceptionMapper
    public Response passedOn(ServiceRefusal refusal) {
        var answer = Response.status(refusal.problem().status())
                .header(HttpHeaders.CONTENT_TYPE, (MediaType) Problem.MEDIA_TYPE)
                .entity(refusal.problem());
        return refusal.problem().status() == 401
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : answer.build();
    }
}
