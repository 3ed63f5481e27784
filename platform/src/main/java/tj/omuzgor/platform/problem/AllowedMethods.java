package tj.omuzgor.platform.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods of a path, for the {@code Allow} header that a 405 must carry (RFC 9110 section 15.5.6) and the framework leaves out.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    static String of(UriInfo uri) {
        var methods = new TreeSet<String>();
        var path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
        var classes = CurrentRequestManager.get().getDeployment().getClassMappers();
        Optional.ofNullable(new RequestMapper<>(classes).map(path)).ifPresent(match -> {
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    methods.addAll(methods(routing, match.remaining));
                }
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Collection<String> methods(ClassRoutingHandler routing, String remaining) {
        var methods = new TreeSet<String>();
        var path = remaining.isEmpty() ? "/" : remaining;
        routing.getMappers().forEach((method, resources) -> {
            if (method != null && resources.map(path) != null) {
                methods.add(method);
            }
        });
        return methods;
    }
}
