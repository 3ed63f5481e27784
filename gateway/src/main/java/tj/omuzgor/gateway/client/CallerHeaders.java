package tj.omuzgor.gateway.client;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** What goes along from the caller's request to a service: her token and her languages. The trace is added by the tracer. */
@ApplicationScoped
public class CallerHeaders implements ClientHeadersFactory {
    private static final List<String> PASSED_ON = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);

    private final CurrentVertxRequest current;

    CallerHeaders(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        var context = current.getCurrent();
        if (context != null) {
            for (var name : PASSED_ON) {
                var value = context.request().getHeader(name);
                if (value != null) {
                    headers.putSingle(name, value);
                }
            }
        }
        return headers;
    }
}
