package tj.omuzgor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import tj.omuzgor.test.authorization.TableFile;

/**
 * Every table of a service is read by the export of personal data, or left out for a reason that is written down: in {@code
 * not-exported.txt} among the resources of its tests, or in the list of what every service has. A new table makes the test fail until
 * somebody thought of it.
 */
public final class PersonalTables {

    private static final String OF_EVERY_SERVICE = "not-exported-of-every-service.txt";
    private static final String OF_THIS_SERVICE = "not-exported.txt";
    private static final String TABLES = """
            select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'
            """;
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)");

    private PersonalTables() {}

    /** Checks the statements of all sections of a service against its database. */
    public static void assertAllAreAccountedFor(DataSource source, Collection<String> statements) {
        var exported = statements.stream()
                .flatMap(sql -> READ.matcher(sql).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var listed = names(OF_THIS_SERVICE);
        assertThat(listed).as("left out and yet exported").doesNotContainAnyElementsOf(exported);
        assertThat(Stream.of(exported, listed, names(OF_EVERY_SERVICE))
                        .flatMap(Collection::stream)
                        .distinct())
                .as("exported, or left out for a reason")
                .containsAll(tables(source));
        assertThat(tables(source)).as("tables that are left out").containsAll(listed);
    }

    private static List<String> names(String file) {
        return TableFile.read(file, 2).stream().map(List::getFirst).toList();
    }

    private static List<String> tables(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
