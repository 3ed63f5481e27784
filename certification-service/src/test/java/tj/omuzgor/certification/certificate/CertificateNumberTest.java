package tj.omuzgor.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CertificateNumberTest {

    @Example
    void readsAsCountryYearRunningNumberAndCheckDigits() {
        assertThat(CertificateNumber.of(2026, 17)).matches("TJ-2026-0000017-[0-9]{2}");
        assertThat(CertificateNumber.of(2026, 12_345_678)).startsWith("TJ-2026-12345678-");
        assertThat(CertificateNumber.isWellFormed(CertificateNumber.of(2026, 17)))
                .isTrue();
    }

    @Example
    void countsTheYearInDushanbe() {
        assertThat(CertificateNumber.year(Instant.parse("2026-12-31T19:00:00Z")))
                .isEqualTo(2027);
    }

    @Property
    void findsEveryWrongDigit(
            @ForAll @IntRange(min = 1, max = 9_999_999) int sequence,
            @ForAll @IntRange(min = 0, max = 10) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        String number = CertificateNumber.of(2026, sequence);
        int place = "TJ-".length() + position + (position >= 4 ? 1 : 0);
        char wrong = (char) ('0' + (number.charAt(place) - '0' + shift) % 10);

        String changed = number.substring(0, place) + wrong + number.substring(place + 1);

        assertThat(CertificateNumber.isWellFormed(changed)).isFalse();
    }

    @Example
    void codesAreReadAsPeopleTypeThem() {
        assertThat(CertificateCode.read("7h3k-q9zt 0wxma")).isEqualTo("7H3KQ9ZT0WXMA");
        assertThat(CertificateCode.read("7H3KQ9ZToWXil")).isEqualTo("7H3KQ9ZT0WX11");
        assertThat(CertificateCode.read("7H3KQ9ZT0WXM")).isNull();
        assertThat(CertificateCode.read("7H3KQ9ZT0WXMU")).isNull();
        assertThat(CertificateCode.grouped("7H3KQ9ZT0WXMA")).isEqualTo("7H3K-Q9ZT-0WXMA");
    }

    @Example
    void codesDoNotRepeat() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            codes.add(CertificateCode.random());
        }

        assertThat(codes).hasSize(1000).allMatch(code -> code.equals(CertificateCode.read(code)));
    }
}
