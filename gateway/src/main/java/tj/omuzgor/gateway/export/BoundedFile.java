package tj.omuzgor.gateway.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tj.omuzgor.platform.problem.Problem;

/** A file that takes so much and no more. */
final class BoundedFile extends FilterOutputStream {
    /** Of RFC 4918 section 11.5. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private final long largest;
    private long size;

    BoundedFile(OutputStream file, long largest) {
        super(file);
        this.largest = largest;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (size + count > largest) {
            throw Problem.of(
                            INSUFFICIENT_STORAGE,
                            "export-too-large",
                            "The archive is larger than " + largest + " bytes (omuzgor.exports.largest).")
                    .asException();
        }
        out.write(bytes, from, count);
        size += count;
    }
}
