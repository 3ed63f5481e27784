package tj.omuzgor.certification.document;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.CertificateCode;
import tj.omuzgor.certification.certificate.Printed;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.text.Languages;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * What the template of a certificate shows, ready to be written.
 *
 * @param nameSize how large the name can be set: a class of the style sheet
 * @param title the title in the main language; the translations follow where there are any
 */
@TemplateData
record CertificatePage(
        String authority,
        String authorityRu,
        String authorityEn,
        String name,
        String nameSize,
        String title,
        String titleLanguage,
        String titleSize,
        List<Translation> translations,
        String center,
        String centerLanguage,
        List<Row> rows,
        Row total,
        String completed,
        String issued,
        String number,
        String code,
        String url) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /** A line of the table: what was learned in one modality. */
    @TemplateData
    record Row(String label, String labelRu, String labelEn, String hours, String credits) {}

    /** The title in another language. */
    @TemplateData
    record Translation(String language, String text) {}

    static CertificatePage of(Printed printed, DocumentConfig authority) {
        String titleLanguage = language(printed.titles());
        String title = text(printed.titles(), titleLanguage);
        String centerLanguage = language(printed.centerNames());
        return new CertificatePage(
                authority.tg(),
                authority.ru(),
                authority.en(),
                printed.name(),
                size(printed.name(), 34, 48),
                title,
                titleLanguage,
                size(title, 60, 110),
                translations(printed.titles(), titleLanguage),
                text(printed.centerNames(), centerLanguage),
                centerLanguage,
                printed.modalities().stream()
                        .map(part -> row(part, printed.minutesPerHour()))
                        .toList(),
                new Row(
                        "Ҳамагӣ",
                        "Итого",
                        "Total",
                        hours(printed.academicMinutes(), printed.minutesPerHour()),
                        credits(printed.credits())),
                day(printed.completedAt()),
                day(printed.issuedAt()),
                printed.number(),
                CertificateCode.grouped(printed.code()),
                printed.verificationUrl());
    }

    private static Row row(ModalityCredit part, int minutesPerHour) {
        String hours = hours(part.academicMinutes(), minutesPerHour);
        String credits = credits(part.credits());
        return switch (part.modality()) {
            case ONLINE -> new Row("Фосилавӣ", "Дистанционно", "Online", hours, credits);
            case FACE_TO_FACE -> new Row("Рӯ ба рӯ", "Очно", "Face-to-face", hours, credits);
            case PRACTICE -> new Row("Амалия", "Практика", "Practice", hours, credits);
        };
    }

    private static List<Translation> translations(LocalizedText titles, String main) {
        return List.of("tg", "ru", "en").stream()
                .filter(language -> !language.equals(main))
                .filter(language -> titles.values().containsKey(language))
                .map(language -> new Translation(language, text(titles, language)))
                .toList();
    }

    private static String language(LocalizedText text) {
        return Languages.of(null).chooseTag(text.values().keySet());
    }

    private static String text(LocalizedText text, String language) {
        @Nullable String value = text.values().get(language);
        if (value == null) {
            throw new IllegalStateException("No text in " + language);
        }
        return value;
    }

    private static String size(String text, int large, int medium) {
        if (text.length() <= large) {
            return "large";
        }
        return text.length() <= medium ? "medium" : "small";
    }

    /** Academic hours with a decimal comma, as all three languages but English write it; English readers understand it. */
    private static String hours(int minutes, int minutesPerHour) {
        return plain(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(minutesPerHour), 2, RoundingMode.HALF_EVEN));
    }

    /** All four decimals, as the ledger has them. */
    private static String credits(BigDecimal credits) {
        return credits.toPlainString().replace('.', ',');
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(PolicyZone.DUSHANBE));
    }
}
