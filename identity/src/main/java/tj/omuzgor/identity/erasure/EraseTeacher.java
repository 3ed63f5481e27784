package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasureRequest;
import tj.omuzgor.identity.erasure.ErasureResult.Erased;
import tj.omuzgor.identity.erasure.ErasureResult.NotFound;
import tj.omuzgor.identity.erasure.ErasureResult.NumberDiffers;
import tj.omuzgor.identity.erasure.ErasureResult.Outside;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.teacher.EmptyEntries;
import tj.omuzgor.identity.teacher.EmptyEntries.Entry;

/** Erases the personal data of a teacher, of all her entries at once. The same order again changes nothing. */
@ApplicationScoped
class EraseTeacher {

    private final Pool pool;
    private final Reach reach;
    private final EmptyEntries entries;
    private final CarryOut carryOut;

    EraseTeacher(Pool pool, Reach reach, EmptyEntries entries, CarryOut carryOut) {
        this.pool = pool;
        this.reach = reach;
        this.entries = entries;
        this.carryOut = carryOut;
    }

    Uni<ErasureResult> erase(UUID id, ErasureRequest request, Keeper keeper) {
        return Uni.combine()
                .all()
                .unis(reach.of(keeper.sees()), reach.of(keeper.keeps()))
                .asTuple()
                .flatMap(reaches -> pool.withTransaction(tx -> entries.locked(tx, id)
                        .flatMap(found -> found.isEmpty()
                                ? Uni.createFrom().item(new NotFound(id))
                                : sight(tx, found, reaches.getItem1(), reaches.getItem2())
                                        .flatMap(sight -> switch (sight) {
                                            case NONE -> Uni.createFrom().item(new NotFound(id));
                                            case SEES -> Uni.createFrom().item(new Outside(id));
                                            case KEEPS -> carryOut(tx, found, request, keeper);
                                        }))));
    }

    private enum Sight {
        NONE,
        SEES,
        KEEPS
    }

    private Uni<Sight> sight(SqlConnection tx, List<Entry> found, Covered seen, Covered kept) {
        return entries.areCovered(tx, found, kept)
                .flatMap(keeps -> keeps
                        ? Uni.createFrom().item(Sight.KEEPS)
                        : entries.areCovered(tx, found, seen).map(sees -> sees ? Sight.SEES : Sight.NONE));
    }

    private Uni<ErasureResult> carryOut(SqlConnection tx, List<Entry> found, ErasureRequest request, Keeper keeper) {
        return carryOut.isNumbered(tx, found, request.registryNumber()).flatMap(isHers -> {
            if (!isHers) {
                return Uni.createFrom().item(new NumberDiffers());
            }
            return found.stream().anyMatch(Entry::isErased)
                    ? carryOut.before(tx, found).map(Erased::new)
                    : carryOut.now(tx, found, request, keeper);
        });
    }
}
