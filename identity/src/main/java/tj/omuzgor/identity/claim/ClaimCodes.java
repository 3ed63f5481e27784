package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ClaimCodeView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads and writes the codes of teachers. */
@ApplicationScoped
class ClaimCodes {

    private static final String COLUMNS = """
            select c.id, c.teacher_id, c.verifier, c.by_administrator, c.expires_at, c.account_id
            from claim_code c
            """;
    /** By the number as typed and as normalized: what is registered decides. */
    private static final String OF_NUMBER = COLUMNS + """
            join teacher t on t.id = c.teacher_id
            where c.replaced_at is null and t.registry_number = any($1)
            order by t.registry_number = $2 desc limit 1
            """;

    private static final String LOCKED = COLUMNS + "where c.id = $1 and c.replaced_at is null for update";
    private static final String REPLACE = """
            update claim_code set replaced_at = $2, verifier = null, device_key = null
            where teacher_id = any($1) and replaced_at is null
            """;
    private static final String INSERT = """
            insert into claim_code (id, teacher_id, verifier, device_key, issued_by, by_administrator, issued_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final String CLAIMED = "update claim_code set account_id = $2, claimed_at = $3 where id = $1";
    private static final String PAGE = """
            select c.teacher_id, t.registry_number, c.issued_at, c.expires_at, c.claimed_at
            from claim_code c join teacher t on t.id = c.teacher_id
            where c.replaced_at is null and c.teacher_id = any($1) and ($2::uuid is null or c.teacher_id > $2)
            order by c.teacher_id limit $3
            """;

    private final Pool pool;
    private final Clock clock;

    ClaimCodes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Who issues, and until when the codes hold. */
    record Issue(String by, boolean byAdministrator, java.time.Duration lifetime) {}

    /** A code to store for a teacher. */
    record Fresh(UUID teacherId, CodeKeys keys) {}

    /** The present code of the teacher of a number, or null. */
    Uni<@Nullable StoredCode> ofNumber(String typed) {
        var normalized = RegistryNumbers.normalized(typed);
        return pool.preparedQuery(OF_NUMBER)
                .execute(Tuple.of(new String[] {typed.strip(), normalized}, typed.strip()))
                .map(rows -> Rows.first(rows, StoredCode::read));
    }

    /** The code again, nobody else claiming by it meanwhile; null where it was replaced. */
    Uni<@Nullable StoredCode> locked(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCKED).execute(Tuple.of(id)).map(rows -> Rows.first(rows, StoredCode::read));
    }

    /** Stores codes in the place of those the teachers have. */
    Uni<Void> replace(SqlConnection tx, List<Fresh> codes, Issue issue) {
        var now = clock.instant();
        var rows = codes.stream()
                .map(code -> Tuple.tuple()
                        .addUUID(Ids.next())
                        .addUUID(code.teacherId())
                        .addBuffer(Buffer.buffer(code.keys().verifier()))
                        .addBuffer(Buffer.buffer(code.keys().deviceKey()))
                        .addString(issue.by())
                        .addBoolean(issue.byAdministrator())
                        .addOffsetDateTime(Rows.parameter(now))
                        .addOffsetDateTime(Rows.parameter(now.plus(issue.lifetime()))))
                .toList();
        var teachers = codes.stream().map(Fresh::teacherId).sorted().toArray(UUID[]::new);
        return tx.preparedQuery(REPLACE)
                .execute(Tuple.of(teachers, Rows.parameter(now)))
                .chain(() -> tx.preparedQuery(INSERT).executeBatch(rows))
                .replaceWithVoid();
    }

    Uni<Void> claimed(SqlConnection tx, UUID id, String accountId) {
        return tx.preparedQuery(CLAIMED)
                .execute(Tuple.of(id, accountId, Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }

    /** The standing of the codes of some teachers. */
    Uni<Page<ClaimCodeView>> page(List<UUID> teachers, Paging paging) {
        var cursor = paging.cursor();
        return pool.preparedQuery(PAGE)
                .execute(
                        Tuple.of(teachers.toArray(UUID[]::new), cursor == null ? null : cursor.uuid(0), paging.limit()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new ClaimCodeView(
                                row.getUUID("teacher_id"),
                                row.getString("registry_number"),
                                Rows.instant(row, "issued_at"),
                                Rows.instant(row, "expires_at"),
                                Rows.instantOrNull(row, "claimed_at"))))
                .map(views -> paging.page(views, view -> Cursor.of(view.teacherId()), view -> view));
    }
}
