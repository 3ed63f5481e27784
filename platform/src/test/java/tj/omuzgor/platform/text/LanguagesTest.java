package tj.omuzgor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.contracts.text.LocalizedText;

class LanguagesTest {
    private static final LocalizedText TEXT = new LocalizedText(Map.of("tg", "дарс", "ru", "урок", "en", "lesson"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru              | урок",
                "RU-ru           | урок",
                "tg-Cyrl-TJ      | дарс",
                "en;q=0.5, ru    | урок",
                "ru;q=0, en      | lesson",
                "fr, en          | lesson",
                "fr              | дарс",
                "*               | дарс",
                "not a language; | дарс",
                "''              | дарс"
            })
    void choosesWhatTheCallerReadsBest(String header, String expected) {
        assertThat(Languages.of(header).choose(TEXT)).isEqualTo(expected);
    }

    @Test
    void fallsBackInOrderAndThenToAnyText() {
        var none = Languages.of(null);

        assertThat(none.choose(new LocalizedText(Map.of("en", "lesson", "ru", "урок"))))
                .isEqualTo("урок");
        assertThat(none.choose(new LocalizedText(Map.of("uz", "dars", "fr", "leçon"))))
                .isEqualTo("leçon");
    }

    @Test
    void ignoresAHeaderOfUnreasonableLength() {
        assertThat(Languages.of("en,".repeat(1000) + "en").choose(TEXT)).isEqualTo("дарс");
    }

    @Test
    void needsALanguageToChoose() {
        assertThatThrownBy(() -> Languages.of("ru").chooseTag(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
