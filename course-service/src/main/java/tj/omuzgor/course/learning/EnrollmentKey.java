package tj.omuzgor.course.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.UUID;

/** One teacher on one course version: there is at most one enrollment of it, and its id follows from it. */
public record EnrollmentKey(UUID teacherId, UUID courseVersionId) {
    static final Comparator<EnrollmentKey> ORDER =
            Comparator.comparing(EnrollmentKey::teacherId).thenComparing(EnrollmentKey::courseVersionId);

    /**
     * The id of the enrollment: a UUID of version 8 (RFC 9562 section 5.8) from the SHA-256 of both ids, so that it is the same whichever
     * request arrives first. Ids that clients made are aliases of it.
     */
    public UUID enrollmentId() {
        byte[] name = (teacherId + "/" + courseVersionId).getBytes(StandardCharsets.UTF_8);
        ByteBuffer digest = ByteBuffer.wrap(sha256(name));
        long most = (digest.getLong() & ~0xF000L) | 0x8000L;
        long least = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
