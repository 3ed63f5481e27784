package tj.omuzgor.identity.roster.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that are UTF-8 and hold no NUL, up to a limit; a byte order mark at the beginning is left out. What is not is refused with the
 * line it stands in, before it reaches a decoder that would only replace it.
 */
final class CheckedText extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private final String file;
    private final long most;
    private long bytes;
    private long line = 1;
    private int expected;
    private int least = 0x80;
    private int last = 0xBF;
    private boolean afterReturn;
    private boolean begun;

    /** Reads {@code bytes}, refusing more than {@code most} of them. */
    CheckedText(InputStream bytes, String file, long most) {
        super(new BufferedInputStream(bytes, BUFFER));
        this.file = file;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            skipMark();
        }
        int count = in.read(target, offset, length);
        if (count < 0) {
            if (expected > 0) {
                throw Unreadable.at("import-not-utf8", file, line);
            }
            return count;
        }
        bytes += count;
        if (bytes > most) {
            throw Unreadable.at("import-too-large", file, line);
        }
        for (int i = offset; i < offset + count; i++) {
            check(target[i] & 0xFF);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes were read. */
    long bytes() {
        return bytes;
    }

    private void skipMark() throws IOException {
        in.mark(MARK.length);
        for (int value : MARK) {
            if (in.read() != value) {
                in.reset();
                return;
            }
        }
    }

    private void check(int value) {
        if (expected > 0) {
            if (value < least || value > last) {
                throw Unreadable.at("import-not-utf8", file, line);
            }
            expected--;
            least = 0x80;
            last = 0xBF;
        } else if (value < 0x80) {
            single(value);
        } else {
            lead(value);
        }
    }

    private void single(int value) {
        if (value == 0) {
            throw Unreadable.at("import-nul", file, line);
        }
        if (value == '\n' && !afterReturn || value == '\r') {
            line++;
        }
        afterReturn = value == '\r';
    }

    /** The first byte of a longer sequence: the table of well-formed sequences of the Unicode standard, chapter 3. */
    private void lead(int value) {
        afterReturn = false;
        if (value < 0xC2 || value > 0xF4) {
            throw Unreadable.at("import-not-utf8", file, line);
        }
        expected = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        switch (value) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> last = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> last = 0x8F;
            default -> {}
        }
    }
}
