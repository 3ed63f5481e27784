package tj.omuzgor.gateway.site;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The start page, one file a language. */
@Singleton
final class StartPages {
    private static final List<String> LANGUAGES = List.of("tg", "ru", "en");

    private final Map<String, String> pages =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, StartPages::read));

    List<String> languages() {
        return LANGUAGES;
    }

    String page(String language) {
        var page = pages.get(language);
        if (page == null) {
            throw new IllegalArgumentException("There is no start page in " + language);
        }
        return page;
    }

    private static String read(String language) {
        var name = "/pages/start." + language + ".html";
        try (var file = StartPages.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
