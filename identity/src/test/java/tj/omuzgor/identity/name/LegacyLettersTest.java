package tj.omuzgor.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class LegacyLettersTest {
    private static final String TAJIK = "ҒғӢӣҚқӮӯҲҳҶҷ";
    private static final String OLD = "ЃѓЇїЌќЎўЊњЉљ";

    @Test
    void repairsNamesTypedWithOldFonts() {
        assertThat(NameRules.normalized("Љўраев")).isEqualTo("Ҷӯраев");
        assertThat(NameRules.normalized("Ќодирова Нигинаи Њољї")).isEqualTo("Қодирова Нигинаи Ҳоҷӣ");
        assertThat(NameRules.normalized("Ѓаффорзода")).isEqualTo("Ғаффорзода");
    }

    @Property
    void bringsBackWhateverWasTypedWithAnOldFont(@ForAll("names") String name) {
        var stored = new StringBuilder();
        name.chars().forEach(letter -> {
            int place = TAJIK.indexOf(letter);
            stored.append(place < 0 ? (char) letter : OLD.charAt(place));
        });

        assertThat(LegacyLetters.repaired(stored.toString())).isEqualTo(name);
    }

    @Property
    void leavesCorrectNamesAloneAndRepairsOnlyOnce(@ForAll("names") String name) {
        assertThat(LegacyLetters.repaired(name)).isEqualTo(name);
        assertThat(NameRules.normalized(NameRules.normalized(name))).isEqualTo(NameRules.normalized(name));
    }

    @Property
    void neverTouchesLettersOfOtherAlphabets(@ForAll("latin") String name) {
        assertThat(LegacyLetters.repaired(name)).isEqualTo(name);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЧШЭЮЯабвгдеёжзийклмнопрстуфхчшъэюя -'" + TAJIK)
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('A', 'z').ofMaxLength(40);
    }
}
