package tj.omuzgor.identity.orgunit;

import java.util.LinkedHashMap;
import java.util.Map;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.name.NameRules;

/** Names of places as they are stored, from an import or by hand: composed, single spaces, the Tajik ones in Tajik letters. */
final class WrittenNames {
    private static final String TAJIK = "tg";

    private WrittenNames() {}

    static LocalizedText of(LocalizedText names) {
        Map<String, String> written = new LinkedHashMap<>();
        names.values().forEach((tag, name) -> written.put(tag, of(tag, name)));
        return new LocalizedText(written);
    }

    static String of(String tag, String name) {
        return tag.equals(TAJIK) || tag.startsWith(TAJIK + "-") ? NameRules.normalized(name) : NameRules.composed(name);
    }
}
