package tj.omuzgor.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ClaimCodeTest {

    @Property(tries = 200)
    void oneMistypedDigitMakesItNoCode(
            @ForAll @IntRange(max = 15) int place, @ForAll @IntRange(min = 1, max = 9) int off) {
        var code = ClaimCode.random();
        var digits = code.digits().toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);

        assertThat(code.isWellFormed()).isTrue();
        assertThat(new ClaimCode(new String(digits)).isWellFormed()).isFalse();
    }

    @Example
    void readsWhatIsPrinted() {
        var code = ClaimCode.random();

        assertThat(code.printed()).matches("(\\d{4} ){3}\\d{4}");
        assertThat(ClaimCode.typed(code.printed())).isEqualTo(code);
        assertThat(ClaimCode.typed(code.printed().replace(' ', '-'))).isEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.digits());
    }

    @Example
    void twoCodesAreNeverAlike() {
        assertThat(ClaimCode.random()).isNotEqualTo(ClaimCode.random());
    }
}
