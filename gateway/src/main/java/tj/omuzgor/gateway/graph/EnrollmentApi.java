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

/** Enrollments. */
@GraphQLApi
public class EnrollmentApi {
    private final Services services;

    EnrollmentApi(Services services) {
        this.services = services;
    }

    /** The own enrollments of the caller. */
    @Query
    @Description("The own enrollments of the caller")
    @RolesAllowed(Roles.TEACHER)
    public Uni<@NonNull EnrollmentConnection> myEnrollments(
            @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return services.course(course -> course.enrollments(window.limit(), window.base()))
                .map(page -> EnrollmentConnection.of(window.slice(page, Enrollment::of)));
    }

    /** One enrollment; absent where the caller sees none. */
    @Query
    @Description("One enrollment; absent where the caller sees none")
    @RolesAllowed({Roles.TEACHER, Roles.TRAINER, Roles.CENTER_MANAGER, Roles.CENTER_ISSUER})
    public Uni<@Nullable Enrollment> enrollment(@Id @NonNull String id) {
        return Found.orAbsent(services.course(course -> course.enrollment(Given.id(id, "/id"))), Enrollment::of);
    }

    /** Enrolls the caller, or a teacher into a cohort of the own center. */
    @Mutation
    @Description("Enrolls the caller, or a teacher into a cohort of the own center")
    @RolesAllowed({Roles.TEACHER, Roles.CENTER_MANAGER})
    public Uni<@NonNull Enrollment> enroll(@NonNull EnrollmentInput enrollment) {
        return At.argument("enrollment", at -> services.course(course -> course.enroll(enrollment.request(at))))
                .map(Enrollment::of);
    }
}
