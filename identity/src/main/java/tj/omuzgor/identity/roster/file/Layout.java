package tj.omuzgor.identity.roster.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file become which columns of a staging table.
 *
 * @param file the name of the file; empty where there is but one
 * @param onlyWhere the header of a column whose empty cell means that the row has nothing for this table
 * @param ignoredSilently headers of the standard that hold nothing for a registry of teachers
 * @param reporting whether faults of the row as a whole are told; false where the file is read a second time
 */
public record Layout(
        String file,
        StagingTable table,
        List<Column> columns,
        @Nullable String onlyWhere,
        Set<String> ignoredSilently,
        boolean reporting) {

    /** Copies the lists. */
    public Layout {
        columns = List.copyOf(columns);
        ignoredSilently = Set.copyOf(ignoredSilently);
    }

    /** How the file names each column of the staging table. */
    public Map<String, String> headers() {
        return columns.stream()
                .filter(column -> !column.header().isEmpty())
                .collect(Collectors.toMap(Column::target, Column::header));
    }

    /** The columns of the staging table that are filled, in their order. */
    public List<String> targets() {
        return columns.stream().map(Column::target).toList();
    }
}
