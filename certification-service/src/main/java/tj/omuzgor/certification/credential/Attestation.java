package tj.omuzgor.certification.credential;

import java.time.Instant;
import java.util.List;
import tj.omuzgor.certification.replica.Learned;
import tj.omuzgor.contracts.certification.ModalityCredit;

/**
 * What a credential says.
 *
 * @param number the number of the certificate it stands behind
 * @param name the teacher's name as printed
 * @param minutesPerHour minutes of an academic hour under the policy that gave the credit
 */
public record Attestation(
        String number,
        String name,
        Learned.Course course,
        Learned.Center center,
        List<ModalityCredit> modalities,
        int minutesPerHour,
        Instant completedAt,
        Instant issuedAt) {

    /** Copies the list. */
    public Attestation {
        modalities = List.copyOf(modalities);
    }
}
