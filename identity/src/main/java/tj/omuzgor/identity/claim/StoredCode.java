package tj.omuzgor.identity.claim;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;

/**
 * A teacher's present code as stored.
 *
 * @param byAdministrator whether an administrator of the country issued it
 * @param accountId what it claimed; null while it was not used
 */
record StoredCode(
        UUID id,
        UUID teacherId,
        byte[] verifier,
        boolean byAdministrator,
        Instant expiresAt,
        @Nullable String accountId) {

    static StoredCode read(Row row) {
        return new StoredCode(
                row.getUUID("id"),
                row.getUUID("teacher_id"),
                row.getBuffer("verifier").getBytes(),
                row.getBoolean("by_administrator"),
                Rows.instant(row, "expires_at"),
                row.getString("account_id"));
    }

    boolean isClaimableAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }
}
