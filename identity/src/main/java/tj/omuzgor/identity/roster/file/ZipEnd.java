package tj.omuzgor.identity.roster.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The end of a zip, where it says how large its directory is (PKWARE APPNOTE 4.3.16). Whoever opens a zip loads the whole directory
 * into memory; one of many megabytes is refused before that.
 */
final class ZipEnd {
    private static final int SIGNATURE = 0x0605_4b50;
    private static final int SIZE = 22;
    private static final int DIRECTORY = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long LARGEST_DIRECTORY = 1 << 20;

    private ZipEnd() {}

    /** Refuses a zip when anything that may be read as its end tells of a directory that is too large; so do the ends of ZIP64. */
    static void check(Path file) throws IOException {
        var tail = tail(file);
        for (int at = 0; at + SIZE <= tail.limit(); at++) {
            if (tail.getInt(at) == SIGNATURE) {
                long directory = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY));
                if (directory > LARGEST_DIRECTORY) {
                    throw Unreadable.because("import-zip-entries", null, null);
                }
            }
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), LONGEST_COMMENT + SIZE);
            var tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
