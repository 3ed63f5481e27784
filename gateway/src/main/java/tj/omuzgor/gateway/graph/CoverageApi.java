package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.Measure;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;

/** Figures of coverage. */
@GraphQLApi
public class CoverageApi {
    private final Services services;

    CoverageApi(Services services) {
        this.services = services;
    }

    /** The share of the teachers of a place who satisfy a measure, as of a day: today where none is named. */
    @Query
    @Description("The share of the teachers of a place who satisfy a measure, as of a day: today where none is named")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.MINISTRY_ANALYST,
        Roles.SCHOOL_HEAD,
        Roles.CENTER_MANAGER,
        Roles.REGISTRAR,
        Roles.ADMIN
    })
    public Uni<@NonNull Coverage> coverage(
            @NonNull Measure measure,
            @Id @NonNull String unitId,
            @Id @Nullable String courseId,
            @Nullable LocalDate asOf) {
        return services.coverage(coverage -> coverage.coverage(
                        Wire.name(measure), Given.id(unitId, "/unitId"), Given.idOrNull(courseId, "/courseId"), asOf))
                .map(Coverage::of);
    }
}
