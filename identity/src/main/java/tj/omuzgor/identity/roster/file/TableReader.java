package tj.omuzgor.identity.roster.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one file by one layout: finds the columns, checks each cell, hands rows on. */
final class TableReader {
    private static final int ABSENT = -1;
    private static final int TOLD_EVERY = 2_000;

    private final Layout layout;
    private final RosterTarget target;
    private final int[] positions;
    private final int onlyWhere;
    private final int width;

    private TableReader(Layout layout, List<String> header, RosterTarget target) {
        this.layout = layout;
        this.target = target;
        this.width = header.size();
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            found.put(header.get(i), i);
        }
        this.positions = new int[layout.columns().size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(layout.columns().get(i), found);
        }
        this.onlyWhere =
                layout.onlyWhere() == null ? ABSENT : found.getOrDefault(layout.onlyWhere(), Integer.MAX_VALUE);
        if (layout.reporting()) {
            tellUnknown(header);
        }
    }

    /** Reads bytes as they come; {@code read} hears how many. */
    static void read(Layout layout, InputStream bytes, ReadLimits limits, RosterTarget target, LongConsumer read)
            throws IOException {
        var checked = new CheckedText(bytes, layout.file(), limits.bytes());
        try (var table = CsvTable.open(layout.file(), checked, limits)) {
            var reader = new TableReader(layout, table.header(), target);
            try (var rows = target.open(layout)) {
                int count = 0;
                for (var row = table.row(); row != null; row = table.row()) {
                    reader.take(row, rows);
                    if (++count % TOLD_EVERY == 0) {
                        read.accept(checked.bytes());
                    }
                }
            }
        }
        read.accept(checked.bytes());
    }

    private int position(Column column, Map<String, Integer> found) {
        var position = found.get(column.header());
        if (position == null && column.mandatory()) {
            throw new Unreadable(new RowProblem(layout.file(), 1, column.header(), "import-column-missing", null));
        }
        return position == null || column.header().isEmpty() ? ABSENT : position;
    }

    private void tellUnknown(List<String> header) {
        Set<String> known = new HashSet<>(layout.ignoredSilently());
        layout.columns().forEach(column -> known.add(column.header()));
        header.stream()
                .filter(name -> !name.isEmpty() && !known.contains(name))
                .forEach(name -> target.ignored(layout.file().isEmpty() ? name : layout.file() + ": " + name));
    }

    private void take(CsvRecord row, RosterTarget.Rows rows) throws IOException {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != width) {
            if (layout.reporting()) {
                target.problem(new RowProblem(
                        layout.file(), line, null, "import-cell-count", row.getFieldCount() + " ≠ " + width));
            }
            rows.row(line, true, keyOnly(row));
            return;
        }
        if (onlyWhere != ABSENT
                && (onlyWhere >= width || row.getField(onlyWhere).isBlank())) {
            return;
        }
        @Nullable String[] values = new @Nullable String[positions.length];
        boolean bad = false;
        for (int i = 0; i < positions.length; i++) {
            var column = layout.columns().get(i);
            var cell = positions[i] == ABSENT ? "" : row.getField(positions[i]);
            try {
                values[i] = value(column, cell);
            } catch (BadCell reason) {
                bad = true;
                target.problem(new RowProblem(layout.file(), line, column.header(), reason.code(), cell));
            }
        }
        rows.row(line, bad, values);
    }

    /** What the row is known by, where even that can be read: what belongs to it elsewhere is then refused with it. */
    private @Nullable String[] keyOnly(CsvRecord row) {
        @Nullable String[] values = new @Nullable String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            var column = layout.columns().get(i);
            if (column.isKey() && positions[i] != ABSENT && positions[i] < row.getFieldCount()) {
                try {
                    values[i] = value(column, row.getField(positions[i]));
                } catch (BadCell unknown) {
                    values[i] = null;
                }
            }
        }
        return values;
    }

    private static @Nullable String value(Column column, String cell) throws BadCell {
        var stored = cell.strip();
        if (!cell.isEmpty()) {
            Cells.check(cell, column.rule() == Rules.PHONE);
        }
        if (!stored.isEmpty()) {
            Cells.check(stored, column.rule() == Rules.PHONE);
        }
        return column.rule().read(stored);
    }
}
