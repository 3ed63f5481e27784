package tj.omuzgor.contracts.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Asks for a certificate to be revoked and for everything that names its holder to be deleted. There is no way back.
 *
 * @param order the reference of the lawful order; names nobody
 * @param reason why, for those who ask later; names nobody
 */
public record CertificateDeletionRequest(
        @NotBlank @Size(max = 200) String order,
        @NotBlank @Size(max = 500) String reason) {}
