package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over names and contents of files: the same sources give the same value, whatever their dates say. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Fingerprint text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** A file, or every file of a folder; what does not exist counts as such. */
    Fingerprint files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return text("absent");
        }
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                text(root.relativize(file).toString());
                byte[] content = Files.readAllBytes(file);
                length(content.length);
                digest.update(content);
            }
        }
        return this;
    }

    /** Names, sizes and dates of the files of a folder: cheap, for large built files that only builds change. */
    Fingerprint dates(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                text(root.relativize(file) + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    /** Keeps neighbouring values apart. */
    private void length(int bytes) {
        digest.update((byte) (bytes >>> 24));
        digest.update((byte) (bytes >>> 16));
        digest.update((byte) (bytes >>> 8));
        digest.update((byte) bytes);
    }
}
