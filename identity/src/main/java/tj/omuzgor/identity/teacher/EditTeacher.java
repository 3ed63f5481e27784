package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.teacher.EditResult.Edited;
import tj.omuzgor.identity.teacher.EditResult.NotFound;
import tj.omuzgor.identity.teacher.EditResult.Stale;
import tj.omuzgor.identity.teacher.EditResult.Unfit;

/**
 * The frame of every change of one teacher: she lies under the caller's units, is locked, and is of the version that was read. The same
 * change again finds nothing to change and is answered as before, whatever the version.
 */
@ApplicationScoped
class EditTeacher {

    private final Teachers teachers;
    private final Reach reach;
    private final TeacherHistories histories;
    private final PublishTeachers publishTeachers;

    EditTeacher(Teachers teachers, Reach reach, TeacherHistories histories, PublishTeachers publishTeachers) {
        this.teachers = teachers;
        this.reach = reach;
        this.histories = histories;
        this.publishTeachers = publishTeachers;
    }

    /**
     * Who is changed by whom.
     *
     * @param version the version that was read; null does not ask
     * @param units where the caller keeps the registry
     */
    record Target(UUID id, @Nullable Integer version, Set<UUID> units) {}

    /** One change. */
    interface Change {
        /** Writes it and answers whether anything was different; fails with {@link Refused} where it cannot be. */
        Uni<Boolean> write(SqlConnection tx, Teacher present, Covered covered);
    }

    /** Takes the transaction back on the way to the result. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient EditResult result;

        Refused(EditResult result) {
            super("Refused", null, false, false);
            this.result = result;
        }
    }

    Uni<EditResult> edit(Target target, Change change) {
        return reach.of(target.units())
                .flatMap(covered -> teachers.inTransaction(tx -> edit(tx, target, covered, change)))
                .onFailure(Refused.class)
                .recoverWithItem(failure -> ((Refused) failure).result)
                .onFailure(NumberGivenMeanwhile::isIt)
                .recoverWithItem(new Unfit(NumberGivenMeanwhile.ERRORS));
    }

    private Uni<EditResult> edit(SqlConnection tx, Target target, Covered covered, Change change) {
        return teachers.locked(tx, target.id())
                .flatMap(present -> present == null
                        ? Uni.createFrom().<EditResult>item(new NotFound(target.id()))
                        : isCovered(tx, present, covered).flatMap(isCovered -> {
                            if (!isCovered) {
                                return Uni.createFrom().item(new NotFound(target.id()));
                            }
                            return present.isErased()
                                    ? Uni.createFrom().item(new EditResult.Erased(target.id()))
                                    : edit(tx, target, present, change.write(tx, present, covered));
                        }));
    }

    private Uni<Boolean> isCovered(SqlConnection tx, Teacher present, Covered covered) {
        return covered.everything()
                ? Uni.createFrom().item(true)
                : teachers.decidingSchools(tx, List.of(present.id())).map(schools -> {
                    var school = schools.get(present.id());
                    return school != null && covered.covers(school);
                });
    }

    private Uni<EditResult> edit(SqlConnection tx, Target target, Teacher present, Uni<Boolean> written) {
        return written.flatMap(changed -> {
            if (changed && target.version() != null && target.version() != present.version()) {
                throw new Refused(new Stale(present.version()));
            }
            return changed
                    ? publishTeachers
                            .publish(tx, List.of(present.id()), List.of(present.id()))
                            .map(views -> new Edited(Objects.requireNonNull(views.get(present.id()))))
                    : histories
                            .of(tx, List.of(present.id()))
                            .map(all -> new Edited(Objects.requireNonNull(all.get(present.id()))
                                    .view(present)));
        });
    }
}
