package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.outbox.Outbox;

/** The end of every change of teachers: versions grow, states are published. */
@ApplicationScoped
class PublishTeachers {

    /** A line of an import that says the same as last time is compared anew. */
    private static final String TOUCH =
            "update teacher set version = version + 1, changed_at = $2, digest = null where id = any($1)";

    private final Teachers teachers;
    private final TeacherHistories histories;
    private final Outbox outbox;
    private final Clock clock;

    PublishTeachers(Teachers teachers, TeacherHistories histories, Outbox outbox, Clock clock) {
        this.teachers = teachers;
        this.histories = histories;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes teachers and answers them as they are now.
     *
     * @param touched those who changed
     * @param ids those asked for
     */
    Uni<Map<UUID, TeacherRecordView>> publish(SqlConnection tx, Collection<UUID> touched, Collection<UUID> ids) {
        return touch(tx, touched)
                .chain(() -> teachers.byIds(tx, ids))
                .flatMap(found -> histories
                        .of(tx, ids)
                        .call(all -> outbox.publish(
                                tx,
                                found.stream()
                                        .map(teacher -> teacher.changed(history(all, teacher)))
                                        .toList()))
                        .call(() -> outbox.publish(
                                tx,
                                found.stream()
                                        .filter(teacher -> !teacher.isErased())
                                        .map(Teacher::nameChanged)
                                        .toList()))
                        .map(all -> views(found, all)));
    }

    private Uni<Void> touch(SqlConnection tx, Collection<UUID> touched) {
        return touched.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(TOUCH)
                        .execute(Tuple.of(touched.toArray(UUID[]::new), Rows.parameter(clock.instant())))
                        .replaceWithVoid();
    }

    private static Map<UUID, TeacherRecordView> views(List<Teacher> found, Map<UUID, TeacherHistory> all) {
        return found.stream()
                .map(teacher -> history(all, teacher).view(teacher))
                .collect(Collectors.toMap(view -> view.teacher().id(), Function.identity()));
    }

    private static TeacherHistory history(Map<UUID, TeacherHistory> all, Teacher teacher) {
        return Objects.requireNonNull(all.get(teacher.id()));
    }
}
