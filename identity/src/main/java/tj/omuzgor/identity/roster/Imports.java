package tj.omuzgor.identity.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.file.RowProblem;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.page.Paging;

/** Stores and reads imports. */
@ApplicationScoped
class Imports {

    private static final String ADD = """
            insert into roster_import (id, requested_by, units, format, file_name, bytes, sha256, dry_run, requested_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *
            """;

    /** Whoever keeps the registry of the whole country sees all of them, others their own. */
    private static final String SEEN = "select * from roster_import where ($1::text is null or requested_by = $1) ";

    private static final String BY_ID = SEEN + "and id = $2";
    private static final String PAGE = SEEN + "and ($2::uuid is null or id < $2) order by id desc limit $3";

    private static final String PROBLEMS = """
            select file, line, column_name, code, value from roster_import_problem where import_id = $1 order by file, line, number
            """;

    private final Pool pool;

    Imports(Pool pool) {
        this.pool = pool;
    }

    /** A file that was kept to be imported. */
    record Asked(UUID id, String by, Set<UUID> units, String format, String fileName, boolean dryRun, Instant at) {
        Asked {
            units = Set.copyOf(units);
        }
    }

    Uni<ImportRow> add(Asked asked, ImportFolder.Kept kept) {
        var parameters = Tuple.tuple()
                .addUUID(asked.id())
                .addString(asked.by())
                .addArrayOfUUID(asked.units().toArray(UUID[]::new))
                .addString(asked.format())
                .addString(asked.fileName())
                .addLong(kept.bytes())
                .addString(kept.sha256())
                .addBoolean(asked.dryRun())
                .addOffsetDateTime(Rows.parameter(asked.at()));
        return pool.preparedQuery(ADD)
                .execute(parameters)
                .map(rows -> ImportRow.read(rows.iterator().next()));
    }

    Uni<@Nullable ImportRow> find(UUID id, @Nullable String requestedBy) {
        return pool.preparedQuery(BY_ID)
                .execute(Tuple.of(requestedBy, id))
                .map(rows -> Rows.first(rows, ImportRow::read));
    }

    Uni<List<ImportRow>> page(@Nullable String requestedBy, Paging paging) {
        var cursor = paging.cursor();
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(requestedBy, cursor == null ? null : cursor.uuid(0), paging.limit()))
                .map(rows -> Rows.list(rows, ImportRow::read));
    }

    Uni<List<RowProblem>> problems(UUID id) {
        return pool.preparedQuery(PROBLEMS)
                .execute(Tuple.of(id))
                .map(rows -> Rows.list(
                        rows,
                        row -> new RowProblem(
                                row.getString("file"),
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("code"),
                                row.getString("value"))));
    }
}
