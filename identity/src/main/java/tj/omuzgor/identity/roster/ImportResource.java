package tj.omuzgor.identity.roster;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;
import tj.omuzgor.platform.text.Languages;

/** Imports of schools and teachers: sent by those who keep the registry, run one after the other. */
@Path("/imports")
public class ImportResource {
    private static final String ZIP = "application/zip";
    private static final String CSV = "text/csv";

    private final StartImport startImport;
    private final FindImports findImports;
    private final Caller caller;
    private final Languages languages;

    ImportResource(StartImport startImport, FindImports findImports, Caller caller, Languages languages) {
        this.startImport = startImport;
        this.findImports = findImports;
        this.caller = caller;
        this.languages = languages;
    }

    @POST
    @Blocking
    @Consumes({ZIP, CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary =
                    "Send a OneRoster 1.2 CSV zip, or a CSV of teachers; rows outside the caller's units are rejected")
    public Uni<Response> start(
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Try everything and keep nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = ZIP,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream bytes) {
        var format = MediaType.valueOf(type).getSubtype().equals("zip") ? "oneroster" : "teachers";
        var request = new StartImport.Request(caller.id(), units(), format, fileName, isDry(dryRun));
        return startImport.start(request, bytes).map(result -> switch (result) {
            case StartImport.Result.Accepted(var row) ->
                Response.accepted(findImports.view(row, languages))
                        .location(URI.create("/imports/" + row.id()))
                        .build();
            case StartImport.Result.Empty() ->
                Problem.of(Response.Status.BAD_REQUEST, "import-empty", "The body holds no byte.")
                        .asResponse();
            case StartImport.Result.TooLarge(var largest) ->
                Problem.of(
                                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                                "request-too-large",
                                "A file has at most " + largest + " bytes.")
                        .asResponse();
        });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(
            summary =
                    "Imports, the latest first: all of them for who keeps the whole registry, otherwise the caller's own")
    public Uni<Page<ImportView>> list(@BeanParam Paging paging) {
        return findImports.page(viewer(), paging);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "How far an import is, or what became of it")
    public Uni<ImportView> one(@PathParam("id") UUID id) {
        return findImports.find(id, viewer()).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return found;
        });
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    @Operation(summary = "The rows that were not taken as a CSV: file, line, column, value, reason and its stable code")
    public Uni<String> errors(@PathParam("id") UUID id) {
        return findImports.problems(id, viewer()).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return ProblemSheet.of(found);
        });
    }

    /** Anything but the two words is refused: a trial that is taken for the real thing cannot be taken back. */
    private static boolean isDry(@Nullable String dryRun) {
        return switch (dryRun) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.of(
                                Response.Status.BAD_REQUEST,
                                "invalid-request",
                                "The parameter dryRun is true or false, not '" + dryRun + "'.")
                        .at("#query/dryRun", "must be true or false")
                        .asException();
        };
    }

    private Set<UUID> units() {
        return caller.unitsWith(Role.REGISTRAR, Role.ADMIN);
    }

    private FindImports.Viewer viewer() {
        return new FindImports.Viewer(units().contains(Country.ID) ? null : caller.id(), languages);
    }

    private static ProblemException unknown(UUID id) {
        return Problem.of(Response.Status.NOT_FOUND, "not-found", "No import " + id + ".")
                .asException();
    }
}
