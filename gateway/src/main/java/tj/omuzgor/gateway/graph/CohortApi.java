package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Cohorts and their rolls. */
@GraphQLApi
public class CohortApi {
    private static final int MOST_ROLLS = 10;

    private final Services services;

    CohortApi(Services services) {
        this.services = services;
    }

    /** One cohort; absent where there is none. */
    @Query
    @Description("One cohort; absent where there is none")
    @Authenticated
    public Uni<@Nullable Cohort> cohort(@Id @NonNull String id) {
        return Found.orAbsent(services.course(course -> course.cohort(Given.id(id, "/id"))), Cohort::of);
    }

    /** The cohorts of a center; of all where none is named. */
    @Query
    @Description("The cohorts of a center; of all where none is named")
    @Authenticated
    public Uni<@NonNull CohortConnection> cohorts(
            @Id @Nullable String centerId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.course(
                        course -> course.cohorts(Given.idOrNull(centerId, "/centerId"), window.limit(), window.base()))
                .map(page -> CohortConnection.of(window.slice(page, Cohort::of)));
    }

    /** The rolls of a few cohorts; every cohort pages its own, so each is asked for alone. */
    @Description("Who is in the group and attended what, absent where the caller sees no roll; of at most " + MOST_ROLLS
            + " cohorts in one list")
    @RolesAllowed({Roles.TRAINER, Roles.CENTER_MANAGER, Roles.CENTER_ISSUER})
    public Uni<List<@Nullable RollConnection>> roll(
            @Source List<Cohort> cohorts, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        if (cohorts.size() > MOST_ROLLS) {
            throw Problem.of(
                            Response.Status.BAD_REQUEST,
                            "graphql-limit",
                            "The rolls of " + cohorts.size() + " cohorts are asked for; at most " + MOST_ROLLS
                                    + " at a time.")
                    .at("/first", "must be at most " + MOST_ROLLS + " where rolls are asked for")
                    .asException();
        }
        var window = Window.of(first, after);
        return Uni.join()
                .all(cohorts.stream().map(cohort -> roll(cohort, window)).toList())
                .andFailFast();
    }

    private Uni<@Nullable RollConnection> roll(Cohort cohort, Window window) {
        return Found.orAbsent(
                services.course(course -> course.roll(cohort.id(), window.limit(), window.base())),
                page -> RollConnection.of(window.slice(page, RollEntry::of)));
    }

    /** Opens a cohort at the own center. */
    @Mutation
    @Description("Opens a cohort at the own center")
    @RolesAllowed(Roles.CENTER_MANAGER)
    public Uni<@NonNull Cohort> openCohort(@NonNull CohortInput cohort) {
        return At.argument("cohort", at -> services.course(course -> course.openCohort(cohort.request(at))))
                .map(Cohort::of);
    }
}
