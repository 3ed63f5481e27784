package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.platform.alias.Aliases;

/** Keeps others from deriving the state of the same people at the same time; the same locks that the intake of records takes. */
final class Owners {
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended(name, 0))
            from (select distinct name from unnest($1::text[]) as t (name) order by name) as sorted
            """;

    private Owners() {}

    /** Locks people until the transaction ends, and answers every id of theirs. */
    static Uni<Set<UUID>> lock(SqlConnection tx, Collection<UUID> teachers) {
        return Aliases.lock(tx, teachers);
    }

    /** Registry numbers are locked as well as people, since attendance may name a number whose teacher is not known yet. */
    static Uni<Void> lockNumbers(SqlConnection tx, Collection<String> registryNumbers) {
        return lockNames(tx, registryNumbers.stream().map("registry:"::concat).toArray(String[]::new));
    }

    private static Uni<Void> lockNames(SqlConnection tx, String[] names) {
        return names.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(LOCK)
                        .execute(Tuple.tuple().addArrayOfString(names))
                        .replaceWithVoid();
    }
}
