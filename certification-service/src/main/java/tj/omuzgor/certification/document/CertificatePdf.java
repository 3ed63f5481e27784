package tj.omuzgor.certification.document;

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
import java.util.Objects;
import tj.omuzgor.certification.certificate.Printed;

/**
 * Renders a certificate as one A4 page: tagged PDF (PDF/A-2a and PDF/UA-1) with embedded fonts that have all Tajik letters. It blocks and
 * takes tens of megabytes: one at a time, never on the event loop.
 */
@Singleton
final class CertificatePdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Template template;
    private final DocumentConfig config;

    CertificatePdf(@Location("certificate.html") Template template, DocumentConfig config) {
        this.template = template;
        this.config = config;
    }

    byte[] render(Printed printed) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            // Nothing is fetched: the page has all it needs.
            builder.useUriResolver((base, address) -> null);
            builder.useSVGDrawer(new QrDrawer());
            font(builder, "PTSans-Regular", "PT Sans", REGULAR);
            font(builder, "PTSans-Bold", "PT Sans", BOLD);
            font(builder, "PTSerif-Regular", "PT Serif", REGULAR);
            font(builder, "PTSerif-Bold", "PT Serif", BOLD);
            builder.withProducer("Omuzgor");
            builder.withHtmlContent(html(printed), "about:blank");
            builder.toStream(pdf);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("Certificate " + printed.number() + " cannot be rendered", failed);
        }
        return pdf.toByteArray();
    }

    private String html(Printed printed) {
        return template.data("page", CertificatePage.of(printed, config)).render();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> resource("/fonts/" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CertificatePdf.class.getResourceAsStream(name), name);
    }
}
