package tj.omuzgor.identity.roster.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.name.PlainText;

/** A CSV file (RFC 4180) with a header, a row at a time. */
final class CsvTable implements AutoCloseable {
    private static final int MOST_COLUMNS = 300;

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private @Nullable CsvRecord last;

    private CsvTable(String file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        this.header = header(next(), file);
    }

    static CsvTable open(String file, InputStream checked, ReadLimits limits) {
        var rows = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(limits.rowChars())
                .maxRecordSize(limits.rowChars())
                .build();
        var reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * limits.rowChars())
                .build(rows, checked, StandardCharsets.UTF_8);
        return new CsvTable(file, reader);
    }

    List<String> header() {
        return header;
    }

    /** The next row that is not an empty line; null at the end. */
    @Nullable
    CsvRecord row() {
        var row = next();
        while (row != null && isEmpty(row)) {
            row = next();
        }
        return row;
    }

    private static List<String> header(@Nullable CsvRecord first, String file) {
        if (first == null || isEmpty(first)) {
            throw Unreadable.at("import-no-header", file, 1);
        }
        Set<String> seen = new HashSet<>();
        var names = first.getFields().stream().map(String::strip).toList();
        for (var name : names) {
            if (!PlainText.isPlain(name)) {
                throw new Unreadable(new RowProblem(file, 1, name, "import-text-characters", null));
            }
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Unreadable(new RowProblem(file, 1, name, "import-column-twice", null));
            }
        }
        return names;
    }

    private static boolean isEmpty(CsvRecord row) {
        return row.getFieldCount() == 0
                || row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    private @Nullable CsvRecord next() {
        try {
            var taken = records.hasNext() ? records.next() : null;
            last = taken == null ? last : taken;
            return taken;
        } catch (CsvParseException malformed) {
            throw cause(malformed);
        } catch (UncheckedIOException failed) {
            throw cause(failed);
        }
    }

    /** What the file itself says of the failure comes first; what else the reader dislikes is the shape of the row. */
    private RuntimeException cause(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable;
            }
            if (cause instanceof IOException broken) {
                return new UncheckedIOException(broken);
            }
        }
        return Unreadable.at("import-not-csv", file, lineAfterLast());
    }

    private long lineAfterLast() {
        var before = last;
        if (before == null) {
            return 1;
        }
        long breaks = before.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        return before.getStartingLineNumber() + 1 + breaks;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
