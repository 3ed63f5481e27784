package tj.omuzgor.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks into every column of every table of a database, whatever its type: the proof that something is nowhere. */
public final class EveryTable {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
            """;

    private EveryTable() {}

    /** The tables with a row in which a text occurs, in capital or small letters. */
    public static List<String> holding(DataSource source, String text) {
        try (var connection = source.getConnection()) {
            var found = new ArrayList<String>();
            for (var table : texts(connection, TABLES, null)) {
                var occurs = "select 1 from " + table
                        + " t where position(lower(?) in lower(to_jsonb(t)::text)) > 0 limit 1";
                if (!texts(connection, occurs, text).isEmpty()) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> texts(Connection connection, String sql, @Nullable String text) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (text != null) {
                statement.setString(1, text);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
