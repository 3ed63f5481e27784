package tj.omuzgor.identity.account;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.identity.staff.Holders.Holder;

/**
 * An account as stored.
 *
 * @param openedBy the account of those who keep the registry that opened it; null where it was claimed, or came with the realm
 */
record Account(
        String id,
        String username,
        @Nullable UUID teacherId,
        @Nullable String openedBy) {

    /** One that nobody opened for another. */
    Account(String id, String username, @Nullable UUID teacherId) {
        this(id, username, teacherId, null);
    }

    static Account read(Row row) {
        return new Account(
                row.getString("id"), row.getString("username"), row.getUUID("teacher_id"), row.getString("opened_by"));
    }

    Account of(UUID teacher) {
        return new Account(id, username, teacher, openedBy);
    }

    AccountView view() {
        return new AccountView(id, username, teacherId);
    }

    Holder holder() {
        return new Holder(id, teacherId);
    }
}
