package tj.omuzgor.coverage.query;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.CoverageView;
import tj.omuzgor.contracts.coverage.Measure;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.problem.Problem;

/** Figures of coverage for those whose place they are of. */
@Path("/coverage")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    private final MeasureCoverage measure;
    private final Caller caller;

    CoverageResource(MeasureCoverage measure, Caller caller) {
        this.measure = measure;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.SCHOOL_HEAD,
        Roles.DISTRICT_OFFICER,
        Roles.CENTER_MANAGER,
        Roles.MINISTRY_ANALYST,
        Roles.REGISTRAR,
        Roles.ADMIN
    })
    @Operation(
            summary = "The share of the active teachers of a place who satisfy a measure, as of a day",
            description = "Hidden from an analyst where it could name a person.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CoverageView.class)))
    public Uni<Response> coverage(
            @QueryParam("measure")
                    @Parameter(required = true, schema = @Schema(implementation = Measure.class))
                    @Nullable
                    String measureName,
            @QueryParam("unit")
                    @Parameter(required = true, description = "An org unit, with everything below it")
                    @Nullable
                    UUID unit,
            @QueryParam("course") @Parameter(description = "Only this course; any where absent") @Nullable UUID course,
            @QueryParam("asOf") @Parameter(description = "A day in Asia/Dushanbe; today where absent") @Nullable
                    LocalDate asOf) {
        if (unit == null) {
            throw missing("unit", "must be the id of an org unit");
        }
        return measure.measure(new CoverageQuestion(measureOf(measureName), unit, course, asOf), Sight.of(caller))
                .map(CoverageResource::answer);
    }

    private static Response answer(CoverageResult result) {
        return switch (result) {
            case CoverageResult.Measured(var figure) -> Response.ok(figure).build();
            case CoverageResult.UnitUnknown(var unit) ->
                Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no org unit " + unit + ".")
                        .at("#query/unit", "is no org unit")
                        .asResponse();
            case CoverageResult.CourseUnknown(var course) ->
                Problem.of(Response.Status.NOT_FOUND, "not-found", "There is no course " + course + ".")
                        .at("#query/course", "is no course")
                        .asResponse();
            case CoverageResult.DayOutOfRange(var day, var earliest, var today) ->
                Problem.of(Response.Status.BAD_REQUEST, "invalid-value", "There is no figure as of " + day + ".")
                        .at("#query/asOf", "must be a day from " + earliest + " to " + today)
                        .asResponse();
        };
    }

    /** The names are those of the JSON. */
    private static Measure measureOf(@Nullable String name) {
        return switch (name) {
            case "certified" -> Measure.CERTIFIED;
            case "completed" -> Measure.COMPLETED;
            case null, default -> throw missing("measure", "must be certified or completed");
        };
    }

    private static RuntimeException missing(String parameter, String shape) {
        return Problem.of(Response.Status.BAD_REQUEST, "invalid-value", "A figure needs a measure and a unit.")
                .at("#query/" + parameter, shape)
                .asException();
    }
}
