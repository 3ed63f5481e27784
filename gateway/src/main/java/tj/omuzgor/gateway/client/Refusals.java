package tj.omuzgor.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.ProblemDetails;

/** Reads the problem document of a service's answer; any other answer with an error is left to be reported as the service's failure. */
@ConstrainedTo(RuntimeType.CLIENT)
public final class Refusals implements ResponseExceptionMapper<RuntimeException> {
    private final ObjectMapper json;

    /** Takes the mapper that lets unknown members pass. */
    public Refusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400 && String.valueOf(headers.getFirst("Content-Type")).startsWith("application/problem+json");
    }

    @Override
    public @Nullable RuntimeException toThrowable(Response response) {
        try {
            return new ServiceRefusal(json.readValue(response.readEntity(String.class), ProblemDetails.class));
        } catch (JsonProcessingException noProblem) {
            return null;
        }
    }
}
