package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Which accounts have sessions from a second factor only. Keycloak asks whoever holds a grant for one, at the next sign-in. */
@ApplicationScoped
class SecondFactor {

    private static final String IS_BEHIND_ALL = "select second_factor from account where id = $1";
    private static final String SET = "update account set second_factor = $2 where id = $1 and second_factor <> $2";

    /** Whether no session of the account began by the password alone. */
    Uni<Boolean> isBehindAllSessions(SqlConnection tx, String holder) {
        return tx.preparedQuery(IS_BEHIND_ALL).execute(Tuple.of(holder)).map(rows -> {
            var row = rows.iterator();
            return row.hasNext() && row.next().getBoolean("second_factor");
        });
    }

    /** Notes whether it is so from now on. */
    Uni<Void> note(SqlConnection tx, String holder, boolean behindAllSessions) {
        return tx.preparedQuery(SET)
                .execute(Tuple.of(holder, behindAllSessions))
                .replaceWithVoid();
    }
}
