package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tj.omuzgor.standalone.demo.client.Answer;

/** What a person is given of herself, unpacked. */
final class PersonalArchive {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private PersonalArchive() {}

    static PersonalArchive of(Answer answer) {
        answer.expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        PersonalArchive archive = new PersonalArchive();
        try {
            // As a file: one that was broken off has no directory and does not open.
            Path file = Files.createTempFile("personal-data", ".zip");
            try {
                archive.read(Files.write(file, answer.bytes()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The archive does not open", e);
        }
        return archive;
    }

    private void read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                texts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    Set<String> files() {
        return texts.keySet();
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    String all() {
        return String.join("\n", texts.values());
    }
}
