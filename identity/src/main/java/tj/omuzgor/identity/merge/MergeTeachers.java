package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.MergeRequest;
import tj.omuzgor.identity.merge.MergeResult.IdReused;
import tj.omuzgor.identity.merge.MergeResult.Merged;
import tj.omuzgor.identity.merge.MergeResult.OneAlready;
import tj.omuzgor.identity.merge.MergeResult.Repeated;
import tj.omuzgor.identity.merge.MergeResult.Unknown;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.alias.Aliases;

/** Decides that two teachers are one person. Who keeps the registry at the places of both may do so, unless she is one of them. */
@ApplicationScoped
class MergeTeachers {

    private final Pool pool;
    private final Reach reach;
    private final Merges merges;
    private final TeacherEntries entries;
    private final PublishAliases publishAliases;

    MergeTeachers(Pool pool, Reach reach, Merges merges, TeacherEntries entries, PublishAliases publishAliases) {
        this.pool = pool;
        this.reach = reach;
        this.merges = merges;
        this.entries = entries;
        this.publishAliases = publishAliases;
    }

    Uni<MergeResult> merge(MergeRequest request, Keeper keeper) {
        return reach.of(keeper.units())
                .flatMap(covered ->
                        pool.withTransaction(tx -> Aliases.lock(tx, List.of(request.teacherId(), request.personId()))
                                .flatMap(ids -> merge(tx, request, new Deciding(keeper, covered, ids)))));
    }

    private Uni<MergeResult> merge(SqlConnection tx, MergeRequest request, Deciding deciding) {
        return merges.inForce(tx, deciding.ids()).map(AliasSets::of).flatMap(before -> {
            var teacher = before.personOf(request.teacherId());
            var person = before.personOf(request.personId());
            var named = List.of(request.teacherId(), teacher, request.personId(), person);
            return entries.covered(tx, named, deciding.covered()).flatMap(seen -> {
                if (!seen.contains(request.teacherId()) || !seen.contains(teacher)) {
                    return Uni.createFrom().item(new Unknown("/teacherId", request.teacherId()));
                }
                return seen.contains(request.personId()) && seen.contains(person)
                        ? write(tx, request, deciding, before)
                        : Uni.createFrom().item(new Unknown("/personId", request.personId()));
            });
        });
    }

    private Uni<MergeResult> write(SqlConnection tx, MergeRequest request, Deciding deciding, AliasSets before) {
        if (deciding.isOwn()) {
            return Uni.createFrom().item(new MergeResult.Own());
        }
        return merges.byId(tx, request.id()).flatMap(known -> {
            if (known != null) {
                return Uni.createFrom().item(again(known, request));
            }
            var person = before.personOf(request.personId());
            return person.equals(before.personOf(request.teacherId()))
                    ? Uni.createFrom().item(new OneAlready(person))
                    : add(tx, request, deciding, before);
        });
    }

    private Uni<MergeResult> add(SqlConnection tx, MergeRequest request, Deciding deciding, AliasSets before) {
        return merges.insert(tx, request, deciding.by(), deciding.ids())
                .flatMap(added -> added == null
                        ? Uni.createFrom().item(new IdReused(request.id()))
                        : publishAliases.publish(tx, deciding.ids(), before).replaceWith(new Merged(added.view())));
    }

    private static MergeResult again(Merge known, MergeRequest request) {
        return known.saysTheSameAs(request) ? new Repeated(known.view()) : new IdReused(request.id());
    }
}
