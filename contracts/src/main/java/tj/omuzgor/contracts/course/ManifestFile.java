package tj.omuzgor.contracts.course;

import java.util.UUID;

/**
 * A file of a package. Its bytes are at {@code /content/} followed by the digest.
 *
 * @param activityId the activity it belongs to
 * @param sha256 lower-case hex; also the identity of the bytes
 * @param bytes size in bytes
 * @param mediaType such as {@code video/webm}
 */
public record ManifestFile(
        UUID activityId, String language, String name, String role, String sha256, long bytes, String mediaType) {}
