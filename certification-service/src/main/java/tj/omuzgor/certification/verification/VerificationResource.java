package tj.omuzgor.certification.verification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.Certificate;
import tj.omuzgor.certification.certificate.CertificateCode;
import tj.omuzgor.certification.certificate.Printed;
import tj.omuzgor.certification.certificate.ReadCertificates;
import tj.omuzgor.certification.site.Accepted;
import tj.omuzgor.contracts.certification.VerificationView;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.text.Languages;

/** Where anyone checks a certificate. Every code that opens nothing is answered alike, so that nothing is learned by guessing. */
@Path("/v/{code}")
@PermitAll
public class VerificationResource {

    private static final List<MediaType> OFFERED = List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE);

    private final ReadCertificates readCertificates;
    private final Template template;
    private final Wordings wordings;
    private final PageStyle style;
    private final Clock clock;

    VerificationResource(
            ReadCertificates readCertificates,
            @Location("verification.html") Template template,
            Wordings wordings,
            PageStyle style,
            Clock clock) {
        this.readCertificates = readCertificates;
        this.template = template;
        this.wordings = wordings;
        this.style = style;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Whether a certificate stands, and what is printed on it: a page, or JSON where that is preferred")
    @APIResponse(
            responseCode = "200",
            description = "The certificate, be it revoked",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = VerificationView.class))
            })
    @APIResponse(responseCode = "404", description = "No certificate has this code")
    public Uni<Response> verify(
            @PathParam("code") String typed, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        String code = CertificateCode.read(typed);
        Uni<@Nullable Certificate> found = code == null ? Uni.createFrom().nullItem() : readCertificates.byCode(code);
        boolean page = Accepted.among(headers, OFFERED).equals(MediaType.TEXT_HTML_TYPE);
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return found.map(certificate -> page ? page(certificate, language(lang, accepted)) : json(certificate));
    }

    private Response page(@Nullable Certificate found, String language) {
        List<VerificationPage.Choice> choices = wordings.languages().stream()
                .map(choice -> new VerificationPage.Choice(
                        choice, String.valueOf(wordings.in(choice).get("language")), choice.equals(language)))
                .toList();
        String html = template.data("page", VerificationPage.of(language, choices, found, now(), style.sheet()))
                .data("words", wordings.in(language))
                .render();
        return open(Response.status(found == null ? Response.Status.NOT_FOUND : Response.Status.OK))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", style.policy())
                .entity(html)
                .build();
    }

    private Response json(@Nullable Certificate found) {
        return found == null
                ? Problem.of(Response.Status.NOT_FOUND, "not-found", "No certificate has this code.")
                        .asResponse()
                : open(Response.ok(view(found)))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private VerificationView view(Certificate certificate) {
        Printed printed = certificate.printed();
        return new VerificationView(
                printed.number(),
                certificate.status(),
                printed.name(),
                printed.titles(),
                printed.centerNames(),
                printed.modalities(),
                printed.academicMinutes(),
                printed.credits(),
                printed.completedAt(),
                printed.issuedAt(),
                certificate.revokedAt(),
                certificate.credential().url(),
                certificate.isDeleted(),
                now());
    }

    private String language(@Nullable String lang, @Nullable String accepted) {
        return lang != null && wordings.languages().contains(lang)
                ? lang
                : Languages.of(accepted).chooseTag(wordings.languages());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Response.ResponseBuilder open(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
