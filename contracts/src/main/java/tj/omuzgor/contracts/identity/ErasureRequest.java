package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Asks for the personal data of a teacher to be erased, of all her entries. There is no way back.
 *
 * @param order the reference of the lawful order, such as the number and the date of a decision; names nobody
 * @param reason why, for those who ask later; names nobody
 * @param registryNumber her registry number once more, so that nobody is erased by mistake
 */
public record ErasureRequest(
        @NotBlank @Size(max = 200) String order,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 32) String registryNumber) {}
