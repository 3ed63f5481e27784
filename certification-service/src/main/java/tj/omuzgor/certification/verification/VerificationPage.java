package tj.omuzgor.certification.verification;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.Certificate;
import tj.omuzgor.certification.certificate.CertificateCode;
import tj.omuzgor.certification.certificate.Printed;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.text.Languages;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * What the template of the page shows.
 *
 * @param standing issued, revoked, deleted or unknown
 * @param shown what is printed on the certificate; null where the code is unknown or the certificate was deleted
 * @param revoked the day of the revocation; null where it stands
 */
@TemplateData
record VerificationPage(
        String language,
        List<Choice> choices,
        String standing,
        @Nullable Shown shown,
        @Nullable String revoked,
        String checkedAt,
        String checked,
        String style) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    /** A language to read the page in. */
    @TemplateData
    record Choice(String language, String label, boolean current) {}

    /** What is printed on the certificate. */
    @TemplateData
    record Shown(
            String name,
            String title,
            String titleLanguage,
            String center,
            String centerLanguage,
            List<Row> rows,
            Row total,
            String completed,
            String issued,
            String number,
            String code,
            String credentialUrl) {}

    /** What was learned in one modality; {@code mode} is a key of the wording. */
    @TemplateData
    record Row(String mode, String hours, String credits) {}

    static VerificationPage of(
            String language, List<Choice> choices, @Nullable Certificate found, Instant now, String style) {
        return new VerificationPage(
                language,
                choices,
                standing(found),
                found == null || found.isDeleted() ? null : shown(found, language),
                found == null || found.revokedAt() == null ? null : day(found.revokedAt()),
                now.toString(),
                MINUTE.format(now.atZone(PolicyZone.DUSHANBE)),
                style);
    }

    private static String standing(@Nullable Certificate found) {
        if (found == null) {
            return "unknown";
        }
        if (found.isDeleted()) {
            return "deleted";
        }
        return found.status() == CertificateStatus.ISSUED ? "issued" : "revoked";
    }

    private static Shown shown(Certificate certificate, String language) {
        Printed printed = certificate.printed();
        String titleLanguage = tag(printed.titles(), language);
        String centerLanguage = tag(printed.centerNames(), language);
        int perHour = printed.minutesPerHour();
        return new Shown(
                printed.name(),
                String.valueOf(printed.titles().values().get(titleLanguage)),
                titleLanguage,
                String.valueOf(printed.centerNames().values().get(centerLanguage)),
                centerLanguage,
                printed.modalities().stream()
                        .map(part -> row(part, perHour, language))
                        .toList(),
                new Row(
                        "total",
                        hours(printed.academicMinutes(), perHour, language),
                        plain(printed.credits(), language)),
                day(printed.completedAt()),
                day(printed.issuedAt()),
                printed.number(),
                CertificateCode.grouped(printed.code()),
                certificate.credential().url());
    }

    private static Row row(ModalityCredit part, int minutesPerHour, String language) {
        String mode = switch (part.modality()) {
            case ONLINE -> "online";
            case FACE_TO_FACE -> "face-to-face";
            case PRACTICE -> "practice";
        };
        return new Row(mode, hours(part.academicMinutes(), minutesPerHour, language), plain(part.credits(), language));
    }

    private static String tag(LocalizedText text, String language) {
        return Languages.of(language).chooseTag(text.values().keySet());
    }

    private static String hours(int minutes, int minutesPerHour, String language) {
        BigDecimal hours =
                BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(minutesPerHour), 2, RoundingMode.HALF_EVEN);
        return plain(hours.stripTrailingZeros(), language);
    }

    /** With a decimal comma, but in English with a point. */
    private static String plain(BigDecimal value, String language) {
        String text = value.toPlainString();
        return language.equals("en") ? text : text.replace('.', ',');
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(PolicyZone.DUSHANBE));
    }
}
