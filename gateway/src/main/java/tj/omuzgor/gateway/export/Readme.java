package tj.omuzgor.gateway.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.text.Languages;

/** What the archive says of itself, one file a language. */
@Singleton
final class Readme {
    private static final List<String> LANGUAGES = List.of("tg", "ru", "en");

    private final Map<String, String> texts =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Readme::read));

    byte[] in(@Nullable String languages) {
        var text = texts.get(Languages.of(languages).chooseTag(LANGUAGES));
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String language) {
        var name = "/export/readme." + language + ".txt";
        try (var file = Readme.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
