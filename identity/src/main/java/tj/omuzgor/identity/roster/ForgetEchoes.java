package tj.omuzgor.identity.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Forgets cells that reports of imports quote, wherever they hold a word of a person who is erased, and names of files that do. What an import
 * that runs meanwhile quotes later, it forgets itself: see {@link RefuseErased}.
 */
@ApplicationScoped
public class ForgetEchoes {

    /**
     * Whoever ends an import holds it while quoted cells are looked for: what was written before is seen by an erasure, and an erasure that
     * was before is seen by the import.
     */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('identity.import.echoes'))";

    private static final String HOLDS_WORD =
            "exists (select from unnest($1::text[]) as w (word) where position(lower(w.word collate pg_c_utf8) in lower(normalize(%s) collate pg_c_utf8)) > 0)";

    private static final String PROBLEMS = "update roster_import_problem set value = null where value is not null and "
            + HOLDS_WORD.formatted("value");

    private static final String REFUSALS =
            "update roster_import set refusal = refusal - 'value' where " + HOLDS_WORD.formatted("refusal ->> 'value'");

    private static final String FILE_NAMES =
            "update roster_import set file_name = format where " + HOLDS_WORD.formatted("file_name");

    /** Columns that no import knows, and files that it does not read. */
    private static final String IGNORED = """
            update roster_import set ignored = array(select name from unnest(ignored) as n (name) where not %1$s)
            where exists (select from unnest(ignored) as n (name) where %1$s)
            """.formatted(HOLDS_WORD.formatted("n.name"));

    /** Does so within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection tx, Collection<String> words) {
        var parameter = words.toArray(String[]::new);
        return tx.query(LOCK)
                .execute()
                .chain(() -> tx.preparedQuery(PROBLEMS).execute(Tuple.tuple().addArrayOfString(parameter)))
                .chain(() -> tx.preparedQuery(REFUSALS).execute(Tuple.tuple().addArrayOfString(parameter)))
                .chain(() -> tx.preparedQuery(FILE_NAMES).execute(Tuple.tuple().addArrayOfString(parameter)))
                .chain(() -> tx.preparedQuery(IGNORED).execute(Tuple.tuple().addArrayOfString(parameter)))
                .replaceWithVoid();
    }
}
