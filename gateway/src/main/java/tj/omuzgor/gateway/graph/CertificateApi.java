package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.IssueRequest;
import tj.omuzgor.contracts.certification.RevocationRequest;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** Credits and certificates. */
@GraphQLApi
public class CertificateApi {
    private final Services services;
    private final Languages languages;

    CertificateApi(Services services, Languages languages) {
        this.services = services;
        this.languages = languages;
    }

    /** The own balance of the caller and the newest entries behind it. */
    @Query
    @Description("The own balance of the caller and the newest entries behind it")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@NonNull Credits> myCredits(@DefaultValue(PAGE) @Nullable Integer first) {
        return services.certification(certification ->
                        certification.credits(Window.of(first, null).limit()))
                .map(Credits::of);
    }

    /** The own certificates of the caller. */
    @Query
    @Description("The own certificates of the caller")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@NonNull CertificateConnection> myCertificates(
            @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return certificates(null, Window.of(first, after));
    }

    /** The certificates a center issued. */
    @Query
    @Description("The certificates a center issued")
    @RolesAllowed({Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    public Uni<@NonNull CertificateConnection> certificates(
            @Id @NonNull String centerId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return certificates(Given.id(centerId, "/centerId"), Window.of(first, after));
    }

    /** The completions of a center that have no certificate yet. */
    @Query
    @Description("The completions of a center that have no certificate yet")
    @RolesAllowed({Roles.CENTER_ISSUER, Roles.CENTER_MANAGER})
    public Uni<@NonNull IssuableConnection> issuable(
            @Id @NonNull String centerId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.certification(certification ->
                        certification.issuable(Given.id(centerId, "/centerId"), window.limit(), window.base()))
                .map(page -> IssuableConnection.of(window.slice(page, Issuable::of)));
    }

    /** Issues the certificate of a completed enrollment; once. */
    @Mutation
    @Description("Issues the certificate of a completed enrollment; once")
    @RolesAllowed(Roles.CENTER_ISSUER)
    public Uni<@NonNull Certificate> issueCertificate(@Id @NonNull String enrollmentId) {
        return services.certification(
                        certification -> certification.issue(new IssueRequest(Given.id(enrollmentId, "/enrollmentId"))))
                .map(view -> Certificate.of(view, languages));
    }

    /** Revokes a certificate. */
    @Mutation
    @Description("Revokes a certificate")
    @RolesAllowed(Roles.CENTER_ISSUER)
    public Uni<@NonNull Certificate> revokeCertificate(@Id @NonNull String id, @NonNull String reason) {
        return services.certification(
                        certification -> certification.revoke(Given.id(id, "/id"), new RevocationRequest(reason)))
                .map(view -> Certificate.of(view, languages));
    }

    private Uni<CertificateConnection> certificates(@Nullable UUID center, Window window) {
        return services.certification(
                        certification -> certification.certificates(center, window.limit(), window.base()))
                .map(page -> CertificateConnection.of(window.slice(page, view -> Certificate.of(view, languages))));
    }
}
