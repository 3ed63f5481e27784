package tj.omuzgor.gateway.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.text.Languages;

/** The page at the root: what this is and where to go on. */
@Path("/")
public class StartResource {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final StartPages pages;
    private final Languages languages;

    StartResource(StartPages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    /** The page in the language asked for, or in the best one the browser reads. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(summary = "The start page in Tajik, Russian or English")
    public Response page(@QueryParam("lang") @Nullable String lang) {
        var language = lang != null && pages.languages().contains(lang) ? lang : languages.chooseTag(pages.languages());
        return Response.ok(pages.page(language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
