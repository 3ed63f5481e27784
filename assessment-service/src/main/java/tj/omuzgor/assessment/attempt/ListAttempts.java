package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AttemptView;
import tj.omuzgor.platform.page.Cursor;

/** Lists the marked attempts of a teacher, under all ids of hers. */
@ApplicationScoped
class ListAttempts {

    private final Pool pool;
    private final AttemptRepository attempts;

    ListAttempts(Pool pool, AttemptRepository attempts) {
        this.pool = pool;
        this.attempts = attempts;
    }

    /** What listing came to. */
    sealed interface Result {

        /** The attempts. */
        record Listed(List<AttemptView> attempts) implements Result {}

        /** She has no such enrollment, under no alias either. */
        record EnrollmentUnknown(UUID enrollment) implements Result {}
    }

    Uni<Result> list(UUID teacherId, @Nullable UUID enrollment, @Nullable Cursor after, int limit) {
        if (enrollment == null) {
            return attempts.list(pool, teacherId, null, after, limit).map(Result.Listed::new);
        }
        return attempts.enrollmentsNamed(pool, teacherId, enrollment)
                .chain(named -> named.isEmpty()
                        ? Uni.createFrom().item(new Result.EnrollmentUnknown(enrollment))
                        : attempts.list(pool, teacherId, named, after, limit).map(Result.Listed::new));
    }
}
