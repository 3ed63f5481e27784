package tj.omuzgor.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Every problem code that stands in the code of a class has a title in each language. */
final class ProblemTitlesCondition extends ArchCondition<JavaClass> {
    private static final List<String> LANGUAGES = List.of("tg", "ru", "en");

    ProblemTitlesCondition() {
        super("use problem codes that have titles");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var codes =
                item.getSource().map(source -> ProblemCodes.in(source.getUri())).orElse(Set.of());
        if (codes.isEmpty()) {
            return;
        }
        for (var language : LANGUAGES) {
            var untitled = new HashSet<>(codes);
            untitled.removeAll(titled(language));
            for (var code : untitled) {
                var message = item.getName() + ": the problem " + code + " has no title in problems/" + language
                        + ".properties";
                events.add(SimpleConditionEvent.violated(item, message));
            }
        }
    }

    private static Set<String> titled(String language) {
        var titles = new Properties();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (var bundle : Collections.list(loader.getResources("problems/" + language + ".properties"))) {
                try (var reader = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
                    titles.load(reader);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the titles in " + language, failed);
        }
        return titles.stringPropertyNames();
    }
}
