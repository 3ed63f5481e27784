package tj.omuzgor.certification.verification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import tj.omuzgor.platform.text.Languages;

/** The words of the page in Tajik, Russian and English. */
@Singleton
final class Wordings {

    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();

    Wordings() {
        Languages.FALLBACK.forEach(language -> byLanguage.put(language, read("/wording/" + language + ".properties")));
    }

    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    Map<String, String> in(String language) {
        return Objects.requireNonNull(byLanguage.get(language), language);
    }

    /** Opens a file of this jar. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Wordings.class.getResourceAsStream(name), name);
    }

    private static Map<String, String> read(String name) {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
        Map<String, String> map = new TreeMap<>();
        words.stringPropertyNames().forEach(word -> map.put(word, words.getProperty(word)));
        return map;
    }
}
