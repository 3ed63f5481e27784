package tj.omuzgor.platform.page;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.page.Page;

/**
 * Adds {@code Link: <?first=50&after=…>; rel="next"} (RFC 8288) to every page that has a next one. The reference is relative, so
 * that it holds behind a gateway too.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class NextPageLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            var cursor = page.nextCursor();
            if (cursor != null) {
                var query = request.getUriInfo().getRequestUri().getRawQuery();
                response.getHeaders().add(HttpHeaders.LINK, "<?" + replaced(query, cursor) + ">; rel=\"next\"");
            }
        }
    }

    static String replaced(@Nullable String rawQuery, String cursor) {
        var parts = new ArrayList<String>();
        if (rawQuery != null) {
            for (var part : rawQuery.split("&", -1)) {
                if (!part.isEmpty() && !part.equals("after") && !part.startsWith("after=")) {
                    parts.add(part);
                }
            }
        }
        parts.add("after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        return String.join("&", parts);
    }
}
