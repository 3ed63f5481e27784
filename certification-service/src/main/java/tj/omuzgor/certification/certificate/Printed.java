package tj.omuzgor.certification.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * Everything that stands on a certificate, as it was at issue. Later changes of a name or a title change nothing here.
 *
 * @param name family name, given name, patronymic; empty once it was deleted on a lawful order
 * @param minutesPerHour minutes of an academic hour under the policy that gave the credit
 * @param issuedAt whole seconds
 */
public record Printed(
        String number,
        String code,
        String name,
        LocalizedText titles,
        LocalizedText centerNames,
        List<ModalityCredit> modalities,
        int minutesPerHour,
        Instant completedAt,
        Instant issuedAt,
        String verificationUrl) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    /** Copies the list. */
    public Printed {
        modalities = List.copyOf(modalities);
    }

    /** The same without the name. */
    Printed nameless() {
        return new Printed(
                number,
                code,
                "",
                titles,
                centerNames,
                modalities,
                minutesPerHour,
                completedAt,
                issuedAt,
                verificationUrl);
    }

    /** The credit of all modalities. */
    @JsonIgnore
    public BigDecimal credits() {
        return modalities.stream().map(ModalityCredit::credits).reduce(NOTHING, BigDecimal::add);
    }

    /** The academic minutes of all modalities. */
    @JsonIgnore
    public int academicMinutes() {
        return modalities.stream().mapToInt(ModalityCredit::academicMinutes).sum();
    }
}
