package tj.omuzgor.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tj.omuzgor.certification.certificate.Printed;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.text.LocalizedText;

final class CertificatePdfTest {

    private static final String URL = "http://127.0.0.1:8080/v/7H3KQ9ZT0WXMA";
    private static byte[] pdf = new byte[0];

    @BeforeAll
    static void renderOnce() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        pdf = renderer().render(printed("Раҳмонова Гулҷаҳон Ӯктамовна", "Технологияҳои рақамӣ дар дарс"));
        String kept = System.getProperty("omuzgor.keep-pdf");
        if (kept != null) {
            Files.write(Path.of(kept, "certificate.pdf"), pdf);
            Files.write(Path.of(kept, "long.pdf"), renderer().render(longest()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void isAValidTaggedAndArchivableDocument(PDFAFlavour flavour) throws Exception {
        for (byte[] document : List.of(pdf, renderer().render(longest()))) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);

                assertThat(result.getTestAssertions().stream().map(TestAssertion::getMessage))
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void fitsOnOnePageAndGivesItsTextBackWithAllTajikLetters() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("ШАҲОДАТНОМА")
                    .contains("Раҳмонова Гулҷаҳон Ӯктамовна")
                    .contains("Технологияҳои рақамӣ дар дарс")
                    .contains("Цифровые технологии на уроке")
                    .contains("Digital technologies in the lesson")
                    .contains("Маркази инноватсионии омӯзгорон, Кӯлоб")
                    .contains("TJ-2026-0000017-42")
                    .contains("7H3K-Q9ZT-0WXMA")
                    .contains("20.11.2026")
                    .contains("0,5000");
        }
        try (var document = Loader.loadPDF(renderer().render(longest()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void carriesAQrCodeThatLeadsToItsVerification() throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

            var read = new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true));

            assertThat(read.getText()).isEqualTo(URL);
        }
    }

    @Test
    void escapesWhatANameMayHold() throws IOException {
        byte[] odd = renderer().render(printed("<b>Ном</b> & \"Насаб\" <img src=\"http://x/y.png\"/>", "A < B & C"));

        try (var document = Loader.loadPDF(odd)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<b>Ном</b> & \"Насаб\"")
                    .contains("A < B & C");
        }
    }

    private static Printed printed(String name, String title) {
        return printed(
                name,
                new LocalizedText(Map.of(
                        "tg", title,
                        "ru", "Цифровые технологии на уроке",
                        "en", "Digital technologies in the lesson")),
                "Маркази инноватсионии омӯзгорон, Кӯлоб");
    }

    private static Printed longest() {
        return printed(
                "Абдулвоҳидзода Муҳаммадсаидҷон Ғиёсиддиновичи Ҳоҷимуҳаммадзода",
                new LocalizedText(Map.of(
                        "tg",
                        "Арзёбии ташаккулдиҳанда ва фарогири хонандагони синфҳои ибтидоӣ дар шароити синфи фарогир: "
                                + "равишҳо, асбобҳо ва таҷрибаи мактабҳои вилояти Хатлон",
                        "ru",
                        "Формирующее и инклюзивное оценивание учащихся начальных классов в условиях инклюзивного класса: "
                                + "подходы, инструменты и опыт школ Хатлонской области",
                        "en",
                        "Formative and inclusive assessment of primary school pupils in an inclusive classroom: approaches, "
                                + "instruments and the experience of schools of Khatlon region")),
                "Маркази инноватсионии омӯзгорони назди Донишкадаи ҷумҳуриявии такмили ихтисос ва бозомӯзии кормандони "
                        + "соҳаи маориф дар шаҳри Бохтар");
    }

    private static Printed printed(String name, LocalizedText titles, String center) {
        return new Printed(
                "TJ-2026-0000017-42",
                "7H3KQ9ZT0WXMA",
                name,
                titles,
                new LocalizedText(Map.of("tg", center)),
                List.of(
                        new ModalityCredit(Modality.ONLINE, 540, new BigDecimal("0.5000")),
                        new ModalityCredit(Modality.FACE_TO_FACE, 384, new BigDecimal("0.3556")),
                        new ModalityCredit(Modality.PRACTICE, 180, new BigDecimal("0.1667"))),
                45,
                Instant.parse("2026-11-19T20:00:00Z"),
                Instant.parse("2026-11-21T07:30:00Z"),
                URL);
    }

    private static CertificatePdf renderer() throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        Template template = engine.parse(resource("/templates/certificate.html"), Variant.forContentType("text/html"));
        return new CertificatePdf(template, new Authority());
    }

    private static String resource(String name) throws IOException {
        try (var file = Optional.ofNullable(CertificatePdfTest.class.getResourceAsStream(name))
                .orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Authority implements DocumentConfig {

        @Override
        public String tg() {
            return "Вазорати маориф ва илми Ҷумҳурии Тоҷикистон";
        }

        @Override
        public String ru() {
            return "Министерство образования и науки Республики Таджикистан";
        }

        @Override
        public String en() {
            return "Ministry of Education and Science of the Republic of Tajikistan";
        }
    }
}
