package tj.omuzgor.identity.claim;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tj.omuzgor.platform.text.Languages;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * The slips of a school, ten to an A4 sheet, to be cut apart: tagged PDF (PDF/A-2a and PDF/UA-1) with embedded fonts that have all Tajik
 * letters. It blocks and takes tens of megabytes: one at a time, never on the event loop.
 */
@Singleton
final class SlipsPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Template template;
    private final ClaimConfig config;

    SlipsPdf(@Location("claim-slips.html") Template template, ClaimConfig config) {
        this.template = template;
        this.config = config;
    }

    byte[] render(SchoolTeachers.School school, List<Slip> slips, Instant expiresAt) {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            // Nothing is fetched: the page has all it needs.
            builder.useUriResolver((base, address) -> null);
            font(builder, "PTSans-Regular", REGULAR);
            font(builder, "PTSans-Bold", BOLD);
            builder.withProducer("Omuzgor");
            builder.withHtmlContent(html(school, slips, expiresAt), "about:blank");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("The slips of school " + school.code() + " cannot be rendered", failed);
        }
        return pdf.toByteArray();
    }

    private String html(SchoolTeachers.School school, List<Slip> slips, Instant expiresAt) {
        var language = Languages.of(null).chooseTag(school.names().values().keySet());
        return template.data("school", school.names().values().getOrDefault(language, school.code()))
                .data("schoolLanguage", language)
                .data("rows", SlipRow.of(slips))
                .data("until", DAY.format(expiresAt.atZone(PolicyZone.DUSHANBE).minusDays(1)))
                .data("address", config.address().orElse(""))
                .render();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> resource("/fonts/" + file + ".ttf"), "PT Sans", weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SlipsPdf.class.getResourceAsStream(name), name);
    }
}
