package tj.omuzgor.identity.teacher;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.teacher.RegistrationResult.Implausible;
import tj.omuzgor.identity.teacher.RegistrationResult.OutOfReach;
import tj.omuzgor.identity.teacher.RegistrationResult.Registered;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** The registry of teachers: kept by registrars, read by those who may see the person. */
@Path("/teachers")
@Produces(MediaType.APPLICATION_JSON)
public class TeacherResource {

    private final RegisterTeachers registerTeachers;
    private final ListTeachers listTeachers;
    private final FindTeacher findTeacher;
    private final Caller caller;

    TeacherResource(
            RegisterTeachers registerTeachers, ListTeachers listTeachers, FindTeacher findTeacher, Caller caller) {
        this.registerTeachers = registerTeachers;
        this.listTeachers = listTeachers;
        this.findTeacher = findTeacher;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Register up to 500 teachers, all or none; the registry number decides whether one is new")
    public Uni<List<TeacherView>> register(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid TeacherRegistration> teachers) {
        return registerTeachers
                .register(teachers, caller.unitsWith(Role.REGISTRAR, Role.ADMIN))
                .map(result -> switch (result) {
                    case Registered(var views) -> views;
                    case Implausible(var errors) ->
                        throw naming(
                                Problem.of(422, "registration-refused", "The registrations hold what cannot be right."),
                                errors);
                    case OutOfReach(var errors) -> throw naming(outside(), errors);
                });
    }

    @GET
    @RolesAllowed({Roles.SCHOOL_HEAD, Roles.DISTRICT_OFFICER, Roles.CENTER_MANAGER, Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "Teachers the caller may see, in the order of the Tajik alphabet")
    public Uni<Page<TeacherView>> list(
            @QueryParam("unit") @Nullable UUID unit,
            @QueryParam("search") @Nullable @Size(max = 200) String search,
            @BeanParam Paging paging) {
        var query = new ListTeachers.Query(unit, search == null || search.isBlank() ? null : search);
        return listTeachers.list(query, PersonalSight.of(caller), paging).map(result -> switch (result) {
            case ListTeachers.Result.Listed(var page) -> page;
            case ListTeachers.Result.OutOfReach(var place) ->
                throw outside()
                        .at("#query/unit", "lies outside the units of the caller's grants: " + place)
                        .asException();
        });
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One teacher: for herself and for those who see persons over her school")
    public Uni<TeacherView> one(@PathParam("id") UUID id) {
        return findTeacher.find(id, PersonalSight.viewer(caller)).map(found -> {
            if (found == null) {
                throw Problem.of(Response.Status.NOT_FOUND, "not-found", "No teacher " + id + ".")
                        .asException();
            }
            return found;
        });
    }

    @GET
    @Path("/by-ids")
    @Authenticated
    @Operation(summary = "Up to 200 teachers; those unknown or not to be seen are left out")
    public Uni<List<TeacherView>> byIds(@QueryParam("id") @Size(max = 200) List<UUID> ids) {
        return findTeacher.findAll(ids, PersonalSight.viewer(caller));
    }

    private static Problem outside() {
        return Problem.of(
                Response.Status.FORBIDDEN,
                "outside-your-units",
                "The request reaches outside the units of the caller's grants.");
    }

    private static ProblemException naming(Problem problem, List<FieldProblem> errors) {
        return new Problem(problem.status(), problem.code(), problem.detail(), errors).asException();
    }
}
