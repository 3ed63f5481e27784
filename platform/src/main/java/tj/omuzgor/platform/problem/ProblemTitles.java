package tj.omuzgor.platform.problem;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import tj.omuzgor.platform.text.Languages;

/**
 * The titles of all problem codes in Tajik, Russian and English. Every jar may add {@code problems/tg.properties},
 * {@code problems/ru.properties} and {@code problems/en.properties} (UTF-8, {@code code = title}); they are merged. The start
 * fails where a code lacks one of the languages or two jars word it differently.
 */
@Singleton
@Startup
public final class ProblemTitles {
    private static final Logger LOG = Logger.getLogger(ProblemTitles.class);

    private final Map<String, Map<String, String>> titles;

    @Inject
    ProblemTitles() {
        this(TitleBundles.load(Thread.currentThread().getContextClassLoader()));
    }

    ProblemTitles(Map<String, Map<String, String>> titlesByLanguage) {
        this.titles = Map.copyOf(titlesByLanguage);
    }

    /** Titles outside a running application, as in a test: all that the class loader has. */
    public static ProblemTitles from(ClassLoader loader) {
        return new ProblemTitles(TitleBundles.load(loader));
    }

    /**
     * The title of a code in the best language the caller reads. A code without a title is a defect of this system: it is logged,
     * and the code itself stands in.
     */
    public String title(String code, Languages languages) {
        var title = titlesIn(language(languages)).get(code);
        if (title == null) {
            LOG.errorf("The problem code %s has no title", code);
            return code;
        }
        return title;
    }

    /** The language that {@link #title} answers in: tg, ru or en. */
    public String language(Languages languages) {
        return languages.chooseTag(titles.keySet());
    }

    /** All codes that have titles, sorted. */
    public Collection<String> codes() {
        return new TreeMap<>(titlesIn("en")).keySet();
    }

    private Map<String, String> titlesIn(String language) {
        return titles.getOrDefault(language, Map.of());
    }
}
