package tj.omuzgor.identity.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Forgets cells that reports of imports quote, wherever they hold a word of a person who is erased. */
@ApplicationScoped
public class ForgetEchoes {

    private static final String PROBLEMS = """
            update roster_import_problem set value = null
            where value is not null and exists (select from unnest($1::text[]) as w (word) where position(lower(word) in lower(value)) > 0)
            """;
    private static final String REFUSALS = """
            update roster_import set refusal = refusal - 'value'
            where refusal ->> 'value' is not null
              and exists (select from unnest($1::text[]) as w (word) where position(lower(word) in lower(refusal ->> 'value')) > 0)
            """;

    /** Does so within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection tx, Collection<String> words) {
        var parameter = words.toArray(String[]::new);
        return tx.preparedQuery(PROBLEMS)
                .execute(Tuple.tuple().addArrayOfString(parameter))
                .chain(() -> tx.preparedQuery(REFUSALS).execute(Tuple.tuple().addArrayOfString(parameter)))
                .replaceWithVoid();
    }
}
