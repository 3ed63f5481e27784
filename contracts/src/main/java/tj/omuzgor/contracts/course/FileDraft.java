package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A file of an activity as an author names it; its bytes were uploaded before.
 *
 * @param language BCP 47 tag
 * @param name file name inside the package, such as {@code read-1.html}; no part of it starts with a dot
 * @param sha256 lower-case hex
 * @param role {@code content}, {@code captions}, {@code transcript} or {@code described}
 */
public record FileDraft(
        @NotBlank @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String language,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
        String name,

        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String sha256,

        @NotBlank @Pattern(regexp = "content|captions|transcript|described")
        String role) {}
