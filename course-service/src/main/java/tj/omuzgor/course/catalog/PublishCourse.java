package tj.omuzgor.course.catalog;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Publishes a course as an immutable version. The same content as the newest version publishes nothing new. */
@ApplicationScoped
class PublishCourse {
    private final Pool pool;
    private final CourseRepository courses;
    private final PublishingContext context;
    private final Outbox outbox;
    private final List<AfterPublish> after;

    PublishCourse(
            Pool pool,
            CourseRepository courses,
            PublishingContext context,
            Outbox outbox,
            @All List<AfterPublish> after) {
        this.pool = pool;
        this.courses = courses;
        this.context = context;
        this.outbox = outbox;
        this.after = after;
    }

    Uni<PublishResult> publish(CourseDraft draft) {
        return pool.withTransaction(tx -> context.checks(tx, draft).chain(checks -> {
            var faults = checks.faults(draft);
            return faults.isEmpty() ? publish(tx, draft) : Uni.createFrom().item(new PublishResult.Incomplete(faults));
        }));
    }

    private Uni<PublishResult> publish(SqlConnection tx, CourseDraft draft) {
        return courses.newest(tx, draft.code()).chain(newest -> {
            if (newest != null && newest.digest().equals(courses.digest(draft))) {
                return context.plan(tx, newest.versionId()).map(plan -> new PublishResult.Unchanged(plan.view()));
            }
            return add(tx, draft, newest);
        });
    }

    private Uni<PublishResult> add(SqlConnection tx, CourseDraft draft, CourseRepository.@Nullable Newest newest) {
        UUID courseId = newest == null ? Ids.next() : newest.courseId();
        UUID versionId = Ids.next();
        int version = newest == null ? 1 : newest.version() + 1;
        Uni<Void> written = courses.add(tx, courseId, versionId, version, draft, context.now());
        return written.chain(() -> context.plan(tx, versionId))
                .call(plan -> outbox.publish(tx, List.of(plan.event())))
                .call(() -> tell(tx, versionId))
                .map(plan -> new PublishResult.Published(plan.view()));
    }

    private Uni<Void> tell(SqlConnection tx, UUID versionId) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (AfterPublish one : after) {
            all = all.chain(() -> one.published(tx, versionId));
        }
        return all;
    }
}
