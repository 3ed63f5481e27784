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
import tj.omuzgor.contracts.identity.MergeUndoRequest;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;

/** Teachers whom the registry holds twice. */
@GraphQLApi
public class MergeApi {
    private final Registry registry;

    MergeApi(Registry registry) {
        this.registry = registry;
    }

    /** One merge; absent where the caller sees none. */
    @Query
    @Description("One merge; absent where the caller sees none")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@Nullable Merge> merge(@Id @NonNull String id) {
        return Found.orAbsent(registry.merges(merges -> merges.merge(Given.id(id, "/id"))), Merge::of);
    }

    /** Merges, the latest first. */
    @Query
    @Description(
            "Merges, undone ones included, the latest first; those of one person where one is named by any of her ids")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull MergeConnection> merges(
            @Id @Nullable String teacherId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return registry.merges(
                        merges -> merges.merges(Given.idOrNull(teacherId, "/teacherId"), window.limit(), window.base()))
                .map(page -> MergeConnection.of(window.slice(page, Merge::of)));
    }

    /** Pairs that may be one person. */
    @Query
    @Description(
            "Pairs of teachers who may be one person; those of which one is posted at or below a place where one is named")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull MergeCandidateConnection> mergeCandidates(
            @Id @Nullable String unitId, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        var window = Window.of(first, after);
        return At.query(registry.merges(
                        merges -> merges.candidates(Given.idOrNull(unitId, "/unitId"), window.limit(), window.base())))
                .map(page -> MergeCandidateConnection.of(window.slice(page, MergeCandidate::of)));
    }

    /** Says that two teachers are one person. */
    @Mutation
    @Description("Says that two teachers are one person")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Merge> mergeTeachers(@NonNull MergeInput merge) {
        return At.argument("merge", at -> registry.merges(merges -> merges.merge(merge.request(at))))
                .map(Merge::of);
    }

    /** Takes a merge back. */
    @Mutation
    @Description("Takes a merge back: what the other merges say holds then")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Merge> undoMerge(@Id @NonNull String id, @NonNull String reason) {
        return registry.merges(merges -> merges.undo(Given.id(id, "/id"), new MergeUndoRequest(reason)))
                .map(Merge::of);
    }

    /** Says that two who look alike are two persons. */
    @Mutation
    @Description("Says that two teachers who look alike are two persons; they are not proposed again")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull MergeDismissal> dismissMergeCandidate(@NonNull MergeDismissalInput dismissal) {
        return At.argument("dismissal", at -> registry.merges(merges -> merges.dismiss(dismissal.request(at))))
                .map(MergeDismissal::of);
    }
}
