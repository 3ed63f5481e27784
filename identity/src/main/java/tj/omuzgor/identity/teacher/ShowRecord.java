package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.identity.teacher.FindTeacher.Viewer;

/** Shows all the registry knows of a teacher to those who may see her. */
@ApplicationScoped
class ShowRecord {

    private final FindTeacher findTeacher;
    private final Teachers teachers;
    private final TeacherHistories histories;

    ShowRecord(FindTeacher findTeacher, Teachers teachers, TeacherHistories histories) {
        this.findTeacher = findTeacher;
        this.teachers = teachers;
        this.histories = histories;
    }

    /** Her record, or null where there is none that the viewer may see. */
    Uni<@Nullable TeacherRecordView> show(UUID id, Viewer viewer) {
        return findTeacher
                .find(id, viewer)
                .flatMap(seen -> seen == null ? nothing() : record(id).map(record -> record));
    }

    private Uni<TeacherRecordView> record(UUID id) {
        return teachers.inTransaction(tx -> teachers.byIds(tx, List.of(id))
                .flatMap(found -> histories
                        .of(tx, List.of(id))
                        .map(all -> Objects.requireNonNull(all.get(id)).view(found.getFirst()))));
    }

    private static Uni<@Nullable TeacherRecordView> nothing() {
        return Uni.createFrom().nullItem();
    }
}
