package tj.omuzgor.identity.account;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.identity.staff.Holders.Holder;

/** An account as stored. */
record Account(String id, String username, @Nullable UUID teacherId) {

    static Account read(Row row) {
        return new Account(row.getString("id"), row.getString("username"), row.getUUID("teacher_id"));
    }

    Account of(UUID teacher) {
        return new Account(id, username, teacher);
    }

    AccountView view() {
        return new AccountView(id, username, teacherId);
    }

    Holder holder() {
        return new Holder(id, teacherId);
    }
}
