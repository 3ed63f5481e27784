package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a merge back.
 *
 * @param reason why they are two persons after all
 */
public record MergeUndoRequest(@NotBlank @Size(max = 500) String reason) {}
