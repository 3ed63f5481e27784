package tj.omuzgor.platform.text;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * The languages a caller reads, best first, from {@code Accept-Language} (RFC 9110 section 12.5.4, matched by the lookup of
 * RFC 4647). Injected, it is that of the current request. A header that cannot be read counts as absent.
 */
@RequestScoped
public class Languages {
    /** What is tried after everything the caller asked for: Tajik, Russian, English. */
    public static final List<String> FALLBACK = List.of("tg", "ru", "en");

    private static final int LONGEST_HEADER = 1000;

    private final List<Locale.LanguageRange> ranges;

    @Inject
    Languages(CurrentVertxRequest request) {
        this(header(request.getCurrent()));
    }

    private Languages(@Nullable String acceptLanguage) {
        this.ranges = parse(acceptLanguage);
    }

    /** The languages of a header's value, or only the fallback where there is none. */
    public static Languages of(@Nullable String acceptLanguage) {
        return new Languages(acceptLanguage);
    }

    /**
     * The text in the best language it exists in.
     *
     * @return a text in the first of: what the caller asked for, tg, ru, en, any
     */
    public String choose(LocalizedText text) {
        var values = text.values();
        var chosen = values.get(chooseTag(values.keySet()));
        if (chosen == null) {
            throw new IllegalStateException("No text in any of " + values.keySet());
        }
        return chosen;
    }

    /**
     * The best of the language tags on offer, as it is spelled there.
     *
     * @throws IllegalArgumentException where none is on offer
     */
    public String chooseTag(Collection<String> offered) {
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("No language is on offer");
        }
        for (var range : ranges) {
            var found = lookup(range.getRange(), offered);
            if (found != null) {
                return found;
            }
        }
        for (var tag : FALLBACK) {
            var found = lookup(tag, offered);
            if (found != null) {
                return found;
            }
        }
        return new TreeSet<>(offered).first();
    }

    private static @Nullable String lookup(String wanted, Collection<String> offered) {
        var tag = wanted;
        while (!tag.isEmpty()) {
            for (var candidate : offered) {
                if (candidate.equalsIgnoreCase(tag)) {
                    return candidate;
                }
            }
            tag = shortened(tag);
        }
        return null;
    }

    private static String shortened(String tag) {
        int cut = tag.lastIndexOf('-');
        if (cut < 0) {
            return "";
        }
        boolean singleton = cut >= 2 && tag.charAt(cut - 2) == '-';
        return tag.substring(0, singleton ? cut - 2 : cut);
    }

    private static List<Locale.LanguageRange> parse(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static @Nullable String header(@Nullable RoutingContext context) {
        return context == null ? null : context.request().getHeader("Accept-Language");
    }
}
