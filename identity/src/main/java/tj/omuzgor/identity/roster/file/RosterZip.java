package tj.omuzgor.identity.roster.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tj.omuzgor.identity.name.PlainText;

/** A zip that may be hostile. No name of it ever becomes a path, and nothing is unpacked but into memory, a piece at a time. */
final class RosterZip implements AutoCloseable {
    private static final Pattern NESTED =
            Pattern.compile(".*\\.(zip|jar|7z|rar|gz|tgz|bz2|xz|tar)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[^/\\\\:]{1,100}");
    /** Small files of many empty cells pack better than any limit of ratio allows. */
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final ZipFile zip;
    private final ReadLimits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long left;

    private RosterZip(ZipFile zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.left = limits.bytes();
    }

    static RosterZip open(Path file, ReadLimits limits) throws IOException {
        ZipEnd.check(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException broken) {
            throw broken(broken);
        } catch (IllegalArgumentException badNames) {
            throw Unreadable.because("import-zip-broken", null, null);
        }
        var roster = new RosterZip(zip, limits);
        try {
            roster.list();
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
        return roster;
    }

    /** The names of all files. */
    Set<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /** Bytes of a file once unpacked, as the zip says: what progress is measured by. */
    long size(String name) {
        var entry = entries.get(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /** Opens a file of the zip. */
    InputStream open(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw Unreadable.because("import-file-missing", name, null);
        }
        try {
            return new Unpacked(zip.getInputStream(entry), entry);
        } catch (ZipException | EOFException broken) {
            throw broken(broken);
        }
    }

    /** How a fault of the zip that shows while it is read is told. */
    static Unreadable broken(IOException failure) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return Unreadable.because(
                message.contains("encrypted") ? "import-zip-encrypted" : "import-zip-broken", null, null);
    }

    private void list() {
        if (zip.size() > limits.entries()) {
            throw Unreadable.because("import-zip-entries", null, Integer.toString(zip.size()));
        }
        Set<String> seen = new HashSet<>();
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName();
            if (!PLAIN.matcher(name).matches() || !PlainText.isPlain(name) || name.startsWith(".")) {
                throw Unreadable.because("import-zip-path", null, name);
            }
            if (NESTED.matcher(name).matches()) {
                throw Unreadable.because("import-zip-nested", null, name);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Unreadable.because("import-zip-twice", null, name);
            }
            declared += Math.max(0, entry.getSize());
            if (declared > limits.bytes() || declared < 0 || inflated(entry.getSize(), entry)) {
                throw Unreadable.because("import-zip-bomb", name, null);
            }
            entries.put(name, entry);
        }
    }

    private boolean inflated(long size, ZipEntry entry) {
        return size > RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > limits.ratio();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the headers promise. */
    private final class Unpacked extends FilterInputStream {
        private final ZipEntry entry;
        private long size;

        Unpacked(InputStream packed, ZipEntry entry) {
            super(packed);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(target, offset, length);
            } catch (IOException failure) {
                throw broken(failure);
            }
            if (count > 0) {
                size += count;
                left -= count;
                if (left < 0 || inflated(size, entry)) {
                    throw Unreadable.because("import-zip-bomb", entry.getName(), null);
                }
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
