package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tj.omuzgor.standalone.demo.client.Answer;

/** A printed sheet of slips as somebody reads it who holds the paper. */
final class ClaimSlips {

    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    private ClaimSlips() {}

    /** The code on a sheet with one slip, which is hers. */
    static String codeOf(School.Person person, Answer sheet) {
        sheet.expect(200);
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        String text = text(sheet.bytes());
        assertThat(text).contains(person.registryNumber(), person.family() + " " + person.given());
        assertThat(CODE.matcher(text).results().map(MatchResult::group))
                .as("codes on the sheet")
                .hasSize(1);
        return CODE.matcher(text).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    /** Another code with a fitting check digit: one digit up and one down, both of the weight 1. */
    static String otherThan(String code) {
        char[] digits = code.toCharArray();
        digits[1] = (char) ('0' + (digits[1] - '0' + 1) % 10);
        digits[3] = (char) ('0' + (digits[3] - '0' + 9) % 10);
        return new String(digits);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException("The sheet is no PDF", e);
        }
    }
}
