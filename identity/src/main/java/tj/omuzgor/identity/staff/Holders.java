package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts that may hold grants. */
public interface Holders {

    /** An account, and the teacher it belongs to. */
    record Holder(String id, @Nullable UUID teacherId) {}

    /**
     * The account of that id, or null. One that only the directory knows is taken over first, with the grants it has there; fails with
     * {@link tj.omuzgor.identity.directory.DirectoryUnavailable} where it had to be asked and did not answer.
     */
    Uni<@Nullable Holder> find(String id);

    /** The known accounts of a teacher. */
    Uni<List<Holder>> ofTeacher(UUID teacherId);

    /** The teacher a known account belongs to by now, or null. */
    Uni<@Nullable UUID> teacherOf(SqlConnection transaction, String id);
}
