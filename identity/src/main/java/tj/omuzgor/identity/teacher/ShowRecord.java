package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.identity.TeacherView;
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
        return showAll(List.of(id), viewer).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** The records of those whom the viewer may see. */
    Uni<List<TeacherRecordView>> showAll(List<UUID> ids, Viewer viewer) {
        return findTeacher
                .findAll(ids, viewer)
                .flatMap(seen -> seen.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : records(seen.stream().map(TeacherView::id).toList()));
    }

    private Uni<List<TeacherRecordView>> records(List<UUID> ids) {
        return teachers.inTransaction(tx -> teachers.byIds(tx, ids)
                .flatMap(found -> histories
                        .of(tx, ids)
                        .map(all -> found.stream()
                                .map(teacher -> Objects.requireNonNull(all.get(teacher.id()))
                                        .view(teacher))
                                .toList())));
    }
}
