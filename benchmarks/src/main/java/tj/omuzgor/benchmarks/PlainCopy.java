package tj.omuzgor.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What the database alone takes for the rows of the registry: a plain COPY of the very same rows into tables of the same shape, with
 * their indexes, exclusion and foreign keys.
 */
final class PlainCopy {
    /** In the order in which they refer to each other. */
    private static final List<String> TABLES = List.of(
            "org_unit",
            "place",
            "place_name",
            "place_parent",
            "place_external_id",
            "school_facts",
            "teacher",
            "posting",
            "teacher_external_id",
            "teacher_category",
            "teacher_status");

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = 'public.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private static final String FOREIGN_KEYS = """
            select 'alter table bench.' || c.conrelid::regclass || ' add ' || replace(pg_get_constraintdef(c.oid), 'REFERENCES ', 'REFERENCES bench.')
            from pg_constraint c where c.contype = 'f' and c.conrelid = 'public.%s'::regclass and c.confrelid::regclass::text = any(array['%s'])
            """;

    private final RegistryDatabase database;

    PlainCopy(RegistryDatabase database) {
        this.database = database;
    }

    /** What it took. */
    record Took(double seconds, long rows) {}

    Took run() throws SQLException, IOException {
        database.run("drop schema if exists bench cascade; create schema bench");
        double seconds = 0;
        long rows = 0;
        for (var table : TABLES) {
            database.run("create table bench." + table + " (like public." + table + " including all)");
            for (var key : database.texts(FOREIGN_KEYS.formatted(table, String.join("','", TABLES)))) {
                database.run(key);
            }
            var file = Files.createTempFile("plain-copy", ".tsv");
            try {
                var columns = database.texts(COLUMNS.formatted(table)).getFirst();
                write(table, columns, file);
                long begin = System.nanoTime();
                rows += read(table, columns, file);
                seconds += (System.nanoTime() - begin) / 1e9;
            } finally {
                Files.delete(file);
            }
        }
        database.run("drop schema bench cascade");
        return new Took(seconds, rows);
    }

    private void write(String table, String columns, Path file) throws SQLException, IOException {
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            copy().copyOut("copy (select " + columns + " from public." + table + ") to stdout", bytes);
        }
    }

    private long read(String table, String columns, Path file) throws SQLException, IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return copy().copyIn("copy bench." + table + " (" + columns + ") from stdin", bytes, 1 << 16);
        }
    }

    private CopyManager copy() throws SQLException {
        return database.connection().unwrap(PGConnection.class).getCopyAPI();
    }
}
