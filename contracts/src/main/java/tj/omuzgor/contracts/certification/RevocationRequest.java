package tj.omuzgor.contracts.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Revokes a certificate. */
public record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}
