package tj.omuzgor.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NameRulesTest {

    @Test
    void composesTrimsAndSinglesSpaces() {
        assertThat(NameRules.normalized("  Ҷу\u0304раи  Саӣд ")).isEqualTo("Ҷу\u0304раи Саӣд".replace("у\u0304", "ӯ"));
        assertThat(NameRules.normalizedOrNull("  ")).isNull();
        assertThat(NameRules.normalizedOrNull(null)).isNull();
    }

    @Test
    void allowsTajikAndRussianLettersAndSigns() {
        assertThat(NameRules.allows("Ғафурова-Қӯрғонӣ")).isTrue();
        assertThat(NameRules.allows("Ёров Ш.")).isTrue();
        assertThat(NameRules.allows("Саъди'")).isTrue();
    }

    @Test
    void refusesOtherAlphabetsDigitsAndBareSigns() {
        assertThat(NameRules.allows("Karimova")).isFalse();
        assertThat(NameRules.allows("Каримовa")).as("a Latin a at the end").isFalse();
        assertThat(NameRules.allows("Ћосић")).isFalse();
        assertThat(NameRules.allows("Каримова2")).isFalse();
        assertThat(NameRules.allows("-")).isFalse();
        assertThat(NameRules.allows("")).isFalse();
    }
}
