package tj.omuzgor.course.content;

/**
 * A file of the library.
 *
 * @param sha256 lower-case hex; the identity of the bytes
 * @param bytes size in bytes
 * @param mediaType as found from the bytes
 */
public record StoredContent(String sha256, long bytes, String mediaType) {}
