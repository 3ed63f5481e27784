package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;

/** Imports of schools and teachers; their files are sent by REST. */
@GraphQLApi
public class ImportApi {
    private final Registry registry;

    ImportApi(Registry registry) {
        this.registry = registry;
    }

    /** How far an import is, or what became of it; absent where the caller sees none. */
    @Query("import")
    @Description("How far an import is, or what became of it; absent where the caller sees none")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@Nullable Import> one(@Id @NonNull String id) {
        return Found.orAbsent(registry.teachers(teachers -> teachers.findImport(Given.id(id, "/id"))), Import::of);
    }

    /** Imports, the latest first. */
    @Query
    @Description("Imports, the latest first: all of them for who keeps the whole registry, otherwise the caller's own")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull ImportConnection> imports(@DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return registry.teachers(teachers -> teachers.imports(window.limit(), window.base()))
                .map(page -> ImportConnection.of(window.slice(page, Import::of)));
    }
}
