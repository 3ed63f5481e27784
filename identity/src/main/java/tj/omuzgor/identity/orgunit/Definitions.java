package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import tj.omuzgor.identity.dated.OutsideNumbers.Claim;
import tj.omuzgor.identity.orgunit.DefinitionResult.Defined;
import tj.omuzgor.identity.orgunit.DefinitionResult.Misfit;
import tj.omuzgor.identity.orgunit.DefinitionResult.OutOfReach;

/** Decides over a batch of definitions and stores all of it or nothing. */
@ApplicationScoped
class Definitions {

    /** Definitions wait for each other: what one batch was checked against must not change under it. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('identity.tree'))";

    private final Pool pool;
    private final Reach reach;

    Definitions(Pool pool, Reach reach) {
        this.pool = pool;
        this.reach = reach;
    }

    /**
     * Defines places.
     *
     * @param units where the caller may define
     * @param check holds the batch against the tree
     * @param store writes what fits
     */
    <P extends DefinedPlace<V>, V> Uni<DefinitionResult<V>> define(
            Set<UUID> units,
            Function<SqlConnection, Uni<? extends Batch<P>>> check,
            BiFunction<SqlConnection, List<P>, Uni<Void>> store) {
        return reach.of(units)
                .flatMap(covered -> pool.withTransaction(tx -> tx.query(LOCK)
                        .execute()
                        .chain(() -> check.apply(tx))
                        .flatMap(batch -> decide(tx, batch, covered, fitted -> store.apply(tx, fitted)))));
    }

    private static <P extends DefinedPlace<V>, V> Uni<DefinitionResult<V>> decide(
            SqlConnection tx, Batch<P> batch, Covered covered, Function<List<P>, Uni<Void>> store) {
        var errors = batch.errors();
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new Misfit<>(errors));
        }
        var outside = batch.outside(covered);
        if (!outside.isEmpty()) {
            return Uni.createFrom().item(new OutOfReach<>(outside));
        }
        var fitted = batch.fitted();
        return PlaceHistories.NUMBERS
                .taken(tx, claims(fitted))
                .flatMap(taken -> taken.isEmpty()
                        ? store.apply(fitted)
                                .replaceWith(() -> new Defined<>(
                                        fitted.stream().map(DefinedPlace::view).toList()))
                        : Uni.createFrom().item(new Misfit<>(taken)));
    }

    private static List<Claim> claims(List<? extends DefinedPlace<?>> fitted) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < fitted.size(); i++) {
            var numbers = fitted.get(i).details().externalIds();
            if (numbers != null) {
                claims.add(new Claim(fitted.get(i).place().id(), "/" + i + "/externalIds", numbers));
            }
        }
        return claims;
    }
}
