package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/**
 * Forgets what the accounts of a person who is erased were called, and asks for their users in Keycloak to be deleted. The rows stay, since
 * what an account did is told by its id.
 */
@ApplicationScoped
public class ForgetAccounts {

    private static final String OF_TEACHERS =
            "select id from account where teacher_id = any($1) order by id for update";
    private static final String NAMELESS = "update account set username = 'erased:' || id where id = any($1)";
    private static final String FORGET_NAMES = "delete from name_task where account_id = any($1)";
    private static final String DELETE = """
            insert into account_deletion (account_id, due_at) select id, $2 from unnest($1::text[]) as a (id) on conflict do nothing
            """;

    private final Clock clock;

    ForgetAccounts(Clock clock) {
        this.clock = clock;
    }

    /** The accounts of teachers, locked. */
    public Uni<List<String>> of(SqlConnection tx, List<UUID> teachers) {
        return tx.preparedQuery(OF_TEACHERS)
                .execute(Tuple.tuple().addArrayOfUUID(teachers.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, row -> row.getString("id")));
    }

    /** Forgets them within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection tx, List<String> accounts) {
        var ids = accounts.toArray(String[]::new);
        return tx.preparedQuery(NAMELESS)
                .execute(Tuple.tuple().addArrayOfString(ids))
                .chain(() ->
                        tx.preparedQuery(FORGET_NAMES).execute(Tuple.tuple().addArrayOfString(ids)))
                .chain(() -> tx.preparedQuery(DELETE).execute(Tuple.of(ids, Rows.parameter(clock.instant()))))
                .replaceWithVoid();
    }
}
