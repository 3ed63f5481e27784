package tj.omuzgor.course.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Folds text for search, so that Tajik typed on a Russian keyboard, or spelled the Russian way, is found. */
final class SearchText {
    private static final String TAJIK = "ҷҳқғӯӣё";
    private static final String PLAIN = "чхкгуие";

    private SearchText() {}

    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.chars().forEach(c -> {
            int at = TAJIK.indexOf(c);
            folded.append(at < 0 ? (char) c : PLAIN.charAt(at));
        });
        return folded.toString().replace("дж", "ч");
    }

    /** The words to be found, folded. */
    static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[\\s,.;:!?«»\"()]+", 20))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
