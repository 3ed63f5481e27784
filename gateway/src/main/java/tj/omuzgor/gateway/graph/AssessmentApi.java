package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** Assessments, forms and attempts. */
@GraphQLApi
public class AssessmentApi {
    private final Services services;
    private final Languages languages;

    AssessmentApi(Services services, Languages languages) {
        this.services = services;
        this.languages = languages;
    }

    /** The items drawn for the caller; absent where there are none. */
    @Query
    @Description("The items drawn for the caller; absent where there are none")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@Nullable Form> form(@Id @NonNull String id) {
        return Found.orAbsent(
                services.assessment(assessment -> assessment.form(Given.id(id, "/id"))),
                view -> Form.of(view, languages));
    }

    /** The own marked attempts of the caller on one enrollment. */
    @Query
    @Description("The own marked attempts of the caller on one enrollment")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@NonNull AttemptConnection> myAttempts(
            @Id @NonNull String enrollmentId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.assessment(assessment ->
                        assessment.attempts(Given.id(enrollmentId, "/enrollmentId"), window.limit(), window.base()))
                .map(page -> AttemptConnection.of(window.slice(page, Attempt::of)));
    }

    /** Publishes an assessment. */
    @Mutation
    @Description("Publishes an assessment")
    @RolesAllowed(Roles.CONTENT_AUTHOR)
    public Uni<@NonNull Assessment> publishAssessment(@NonNull AssessmentInput assessment) {
        return At.argument(
                        "assessment",
                        at -> services.assessment(client -> client.publishAssessment(assessment.request(at))))
                .map(view -> Assessment.of(view, languages));
    }
}
