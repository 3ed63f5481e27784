package tj.omuzgor.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import tj.omuzgor.platform.text.Languages;

/** Merges the title bundles of all jars and refuses what is incomplete or contradictory. */
final class TitleBundles {

    private TitleBundles() {}

    static Map<String, Map<String, String>> load(ClassLoader loader) {
        var titles = new LinkedHashMap<String, Map<String, String>>();
        for (var language : Languages.FALLBACK) {
            titles.put(language, merged("problems/" + language + ".properties", loader));
        }
        requireEveryLanguage(titles);
        return titles;
    }

    static void requireEveryLanguage(Map<String, Map<String, String>> titles) {
        var codes = new TreeSet<String>();
        titles.values().forEach(bundle -> codes.addAll(bundle.keySet()));
        titles.forEach((language, bundle) -> {
            var missing = new TreeSet<>(codes);
            bundle.forEach((code, title) -> {
                if (!title.isBlank()) {
                    missing.remove(code);
                }
            });
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Problem codes without a title in " + language + ": " + missing);
            }
        });
    }

    private static Map<String, String> merged(String name, ClassLoader loader) {
        var all = new HashMap<String, String>();
        try {
            for (var url : Collections.list(loader.getResources(name))) {
                var bundle = read(url);
                for (var code : bundle.stringPropertyNames()) {
                    var title = bundle.getProperty(code, "").strip();
                    var other = all.putIfAbsent(code, title);
                    if (other != null && !other.equals(title)) {
                        throw new IllegalStateException("Two titles for " + code + " in " + name);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
        return all;
    }

    private static Properties read(URL url) throws IOException {
        var bundle = new Properties();
        try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
