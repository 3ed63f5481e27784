package tj.omuzgor.identity.claim;

import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The slips as somebody reads them who holds the sheet. */
public final class Slips {
    private static final Pattern CODE = Pattern.compile("(\\d{4} ){3}\\d{4}");

    private Slips() {}

    /** Asks for codes. */
    public static ValidatableResponse issue(@Nullable String token, UUID school, UUID... teachers) {
        var named = teachers.length == 0
                ? ""
                : ", \"teacherIds\": ["
                        + List.of(teachers).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "))
                        + "]";
        return as(token)
                .body("{\"schoolId\": \"" + school + "\"" + named + "}")
                .post("/claim-codes")
                .then();
    }

    /** The codes on the sheet, in the order they stand. */
    public static List<String> codes(byte[] pdf) {
        var found = new ArrayList<String>();
        var matcher = CODE.matcher(text(pdf));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Issues codes and reads the only one. */
    public static String code(String token, UUID school, UUID... teachers) {
        var codes =
                codes(issue(token, school, teachers).statusCode(200).extract().asByteArray());
        if (codes.size() != 1) {
            throw new AssertionError("not one code but " + codes.size());
        }
        return codes.getFirst();
    }

    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
