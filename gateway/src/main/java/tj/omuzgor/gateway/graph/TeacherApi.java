package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;

/** The registry of teachers. */
@GraphQLApi
public class TeacherApi {
    private final Registry registry;

    TeacherApi(Registry registry) {
        this.registry = registry;
    }

    /** One teacher; absent where the caller sees none. */
    @Query
    @Description("One teacher; absent where the caller sees none")
    @RolesAllowed({
        Roles.TEACHER,
        Roles.SCHOOL_HEAD,
        Roles.DISTRICT_OFFICER,
        Roles.CENTER_MANAGER,
        Roles.REGISTRAR,
        Roles.ADMIN
    })
    public Uni<@Nullable Teacher> teacher(@Id @NonNull String id) {
        return Found.orAbsent(registry.teachers(teachers -> teachers.teacher(Given.id(id, "/id"))), Teacher::of);
    }

    /** Teachers at or below a place of the caller, by name or registry number. */
    @Query
    @Description("Teachers at or below a place of the caller, by name or registry number")
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.DISTRICT_OFFICER, Roles.CENTER_MANAGER, Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull TeacherConnection> teachers(
            @Id @Nullable String unitId,
            @Nullable String search,
            @DefaultValue(PAGE) @Nullable Integer first,
            @Nullable String after) {
        var window = Window.of(first, after);
        return At.query(registry.teachers(teachers ->
                        teachers.teachers(Given.idOrNull(unitId, "/unitId"), search, window.limit(), window.base())))
                .map(page -> TeacherConnection.of(window.slice(page, Teacher::of)));
    }

    /** Registers teachers by their registry numbers, at most 500. */
    @Mutation
    @Description("Registers teachers by their registry numbers, at most 500")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull List<@NonNull Teacher>> registerTeachers(@NonNull List<@NonNull TeacherInput> teachers) {
        return At.argument("teachers", at -> {
                    var registrations = Given.each(teachers, at, (teacher, _) -> teacher.request());
                    return registry.teachers(client -> client.registerTeachers(registrations));
                })
                .map(views -> views.stream().map(Teacher::of).toList());
    }
}
