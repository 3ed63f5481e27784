package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.alias.Aliases;

/** The person to whom a certificate was issued, under whichever of her ids. */
final class Holder {

    private Holder() {}

    /**
     * Whether a teacher is that person.
     *
     * @param teacherId null for a caller who is no teacher
     */
    static Uni<Boolean> is(SqlClient client, @Nullable UUID teacherId, Certificate certificate) {
        UUID issuedTo = certificate.enrollment().teacherId();
        if (teacherId == null || teacherId.equals(issuedTo)) {
            return Uni.createFrom().item(teacherId != null);
        }
        return Aliases.of(client, List.of(teacherId)).map(ids -> ids.contains(issuedTo));
    }
}
