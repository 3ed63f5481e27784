package tj.omuzgor.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTextTest {

    @Test
    void takesWhatCanBeSeen() {
        for (var text : List.of("Мактаби №5, ш. Хуҷанд", "Lycée «Ҷаҳон» – 2", "a/b")) {
            assertThat(PlainText.isPlain(text)).as(text).isTrue();
        }
    }

    @Test
    void refusesWhatCannot() {
        for (var text : List.of("a\nb", "a\tb", "\u0001", "\u001f", "\u202eabc", "\ud800", "\ue000", "\uffff")) {
            assertThat(PlainText.isPlain(text))
                    .as("U+%04x", (int) text.charAt(0))
                    .isFalse();
        }
    }
}
