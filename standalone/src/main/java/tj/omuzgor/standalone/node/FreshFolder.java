package tj.omuzgor.standalone.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tj.omuzgor.standalone.data.Refusal;

/** A folder {@code NAME.new}, filled beside {@code NAME} and put in its place as a whole. */
record FreshFolder(Path path) {

    /** Empty, whatever an interrupted attempt left there. */
    static FreshFolder beside(Path place) throws IOException {
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        if (Files.exists(fresh)) {
            try (Stream<Path> left = Files.walk(fresh)) {
                List<Path> deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
        return new FreshFolder(Files.createDirectory(fresh));
    }

    /** Takes the place of an empty folder; the disk has it when this returns. */
    void moveInto(Path place) throws IOException {
        try (Stream<Path> there = Files.list(place)) {
            if (there.findAny().isPresent()) {
                throw new Refusal(place + " holds files but no whole database; move them away.");
            }
        }
        sync(path);
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
        sync(Objects.requireNonNull(place.getParent(), "the folder of the data"));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
