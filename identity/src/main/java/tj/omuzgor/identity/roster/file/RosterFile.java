package tj.omuzgor.identity.roster.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of schools and teachers, in either format. */
public final class RosterFile {
    private static final List<Layout> ONE_ROSTER = List.of(
            OneRosterLayouts.ORGS, OneRosterLayouts.USERS, OneRosterLayouts.ROLES, OneRosterLayouts.DEMOGRAPHICS);

    private final Path file;
    private final Format format;
    private final ReadLimits limits;

    /** The formats that are taken. */
    public enum Format {
        /** A zip of the OneRoster 1.2 CSV binding. */
        ONEROSTER,
        /** Our own CSV, a teacher a row. */
        TEACHERS
    }

    /**
     * What the whole file says of itself.
     *
     * @param scheme what the ids of its rows are kept under; empty where rows are known by what the registry calls them
     * @param allPostings whether a posting that it does not name has ended
     */
    public record About(String scheme, boolean allPostings) {}

    public RosterFile(Path file, Format format, ReadLimits limits) {
        this.file = file;
        this.format = format;
        this.limits = limits;
    }

    /**
     * Reads everything, in a stream.
     *
     * @throws Unreadable where the file is refused whole
     */
    public About read(RosterTarget target) throws IOException {
        try {
            return switch (format) {
                case ONEROSTER -> oneRoster(target);
                case TEACHERS -> teachers(target);
            };
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** What is taken of it. */
    public List<Layout> layouts() {
        return switch (format) {
            case ONEROSTER -> ONE_ROSTER;
            case TEACHERS -> TeacherCsvLayouts.FIRST_OF_EACH;
        };
    }

    private About oneRoster(RosterTarget target) throws IOException {
        try (var zip = RosterZip.open(file, limits)) {
            var manifest = Manifest.read(zip, limits);
            for (var announced : manifest.announced()) {
                if (!zip.names().contains(announced)) {
                    throw Unreadable.because("import-file-missing", announced, null);
                }
            }
            var wanted = ONE_ROSTER.stream()
                    .filter(layout -> manifest.announces(layout.file()))
                    .toList();
            if (wanted.isEmpty()) {
                throw Unreadable.because("import-nothing-known", null, null);
            }
            tellIgnored(zip, wanted, target);
            var share = new Share(
                    target,
                    wanted.stream().mapToLong(layout -> zip.size(layout.file())).sum());
            for (var layout : wanted) {
                try (var bytes = zip.open(layout.file())) {
                    TableReader.read(layout, bytes, limits, target, share::of);
                }
                share.next(zip.size(layout.file()));
            }
            return new About(manifest.scheme(), manifest.isBulk(OneRosterLayouts.ROLES.file()));
        }
    }

    private static void tellIgnored(RosterZip zip, List<Layout> wanted, RosterTarget target) {
        zip.names().stream()
                .filter(name -> !name.equals(Manifest.FILE))
                .filter(name ->
                        wanted.stream().noneMatch(layout -> layout.file().equals(name)))
                .forEach(target::ignored);
    }

    private About teachers(RosterTarget target) throws IOException {
        long size = Files.size(file);
        var share = new Share(target, size * TeacherCsvLayouts.ALL.size());
        for (var layout : TeacherCsvLayouts.ALL) {
            try (InputStream bytes = new FileInputStream(file.toFile())) {
                TableReader.read(layout, bytes, limits, target, share::of);
            }
            share.next(size);
        }
        return new About("", false);
    }

    /** How much of several files was read. */
    private static final class Share {
        private final RosterTarget target;
        private final long total;
        private long before;

        Share(RosterTarget target, long total) {
            this.target = target;
            this.total = Math.max(1, total);
        }

        void of(long bytes) {
            target.progress(Math.min(1, (double) (before + bytes) / total));
        }

        void next(long bytes) {
            before += bytes;
        }
    }
}
