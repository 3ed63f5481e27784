package tj.omuzgor.identity.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tj.omuzgor.identity.roster.file.Layout;
import tj.omuzgor.identity.roster.file.RosterTarget;
import tj.omuzgor.identity.roster.file.RowProblem;

/** The rows of one table on their way into the database by COPY, each with a digest of what it says. */
final class Staging implements RosterTarget.Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SENT_AT = 1 << 16;
    /** Half of SHA-256: enough to tell one row from another. */
    private static final int DIGEST_BYTES = 16;

    private final CopyIn copy;
    private final Runnable counter;
    private final Supplier<List<RowProblem>> faults;
    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder(SENT_AT + (1 << 13));
    private final StringBuilder row = new StringBuilder(1 << 10);

    private Staging(CopyIn copy, Runnable counter, Supplier<List<RowProblem>> faults) {
        this.copy = copy;
        this.counter = counter;
        this.faults = faults;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Begins a COPY; {@code counter} hears each row, and {@code faults} knows what is wrong with the present one. */
    static Staging into(PGConnection connection, Layout layout, Runnable counter, Supplier<List<RowProblem>> faults)
            throws IOException {
        var columns = String.join(", ", layout.targets());
        try {
            return new Staging(
                    connection
                            .getCopyAPI()
                            .copyIn("copy " + layout.table().tableName() + " (line, bad, " + columns
                                    + ", digest, faults) from stdin"),
                    counter,
                    faults);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void row(long line, boolean bad, @Nullable String[] values) throws IOException {
        counter.run();
        row.setLength(0);
        for (var value : values) {
            row.append('\t');
            append(value);
        }
        var said = row.toString();
        var sum = digest.digest(said.getBytes(StandardCharsets.UTF_8));
        text.append(line)
                .append(bad ? "\tt" : "\tf")
                .append(said)
                .append('\t')
                .append(HexFormat.of().formatHex(sum, 0, DIGEST_BYTES))
                .append('\t');
        appendFaults();
        text.append('\n');
        if (text.length() >= SENT_AT) {
            send();
        }
    }

    private void appendFaults() throws IOException {
        var found = faults.get();
        row.setLength(0);
        append(found.isEmpty() ? null : JSON.writeValueAsString(found));
        text.append(row);
    }

    private void append(@Nullable String value) {
        if (value == null) {
            row.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(character);
            }
        }
    }

    private void send() throws IOException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        send();
        try {
            copy.endCopy();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
