package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.merge.UndoResult.NotFound;
import tj.omuzgor.identity.merge.UndoResult.Undone;
import tj.omuzgor.identity.merge.UndoResult.UndoneBefore;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.alias.Aliases;

/** Takes a merge back. What the merges left in force say holds then, as if this one had never been. */
@ApplicationScoped
class UndoMerge {

    private final Pool pool;
    private final Reach reach;
    private final Merges merges;
    private final TeacherEntries entries;
    private final PublishAliases publishAliases;

    UndoMerge(Pool pool, Reach reach, Merges merges, TeacherEntries entries, PublishAliases publishAliases) {
        this.pool = pool;
        this.reach = reach;
        this.merges = merges;
        this.entries = entries;
        this.publishAliases = publishAliases;
    }

    /** What is asked for. */
    record Undo(UUID id, String reason) {}

    Uni<UndoResult> undo(Undo undo, Keeper keeper) {
        return reach.of(keeper.units())
                .flatMap(covered -> pool.withTransaction(tx -> merges.byId(tx, undo.id())
                        .flatMap(merge -> merge == null
                                ? Uni.createFrom().<UndoResult>item(new NotFound(undo.id()))
                                : Aliases.lock(tx, List.of(merge.teacherId(), merge.personId()))
                                        .flatMap(ids -> undo(tx, undo, merge, new Deciding(keeper, covered, ids))))));
    }

    private Uni<UndoResult> undo(SqlConnection tx, Undo undo, Merge merge, Deciding deciding) {
        return merges.inForce(tx, deciding.ids()).map(AliasSets::of).flatMap(before -> {
            var named = Set.of(merge.teacherId(), merge.personId());
            var people = Stream.concat(named.stream(), named.stream().map(before::personOf))
                    .collect(Collectors.toSet());
            return entries.covered(tx, people, deciding.covered())
                    .flatMap(seen -> seen.containsAll(people)
                            ? write(tx, undo, deciding, before)
                            : Uni.createFrom().item(new NotFound(undo.id())));
        });
    }

    private Uni<UndoResult> write(SqlConnection tx, Undo undo, Deciding deciding, AliasSets before) {
        if (deciding.isOwn()) {
            return Uni.createFrom().item(new UndoResult.Own());
        }
        return merges.undo(tx, undo.id(), deciding.by(), undo.reason())
                .flatMap(undone -> undone == null
                        ? merges.byId(tx, undo.id()).map(known -> again(known, undo, deciding.by()))
                        : publishAliases.publish(tx, deciding.ids(), before).replaceWith(new Undone(undone.view())));
    }

    private static UndoResult again(@Nullable Merge known, Undo undo, String by) {
        return known != null && known.wasUndone(by, undo.reason())
                ? new Undone(known.view())
                : new UndoneBefore(undo.id());
    }
}
