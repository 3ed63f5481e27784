package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.course.registry.Teachers;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Teachers who were registered, left or got another number: records that waited for them are released. */
@ApplicationScoped
class TeacherChanges implements EventHandler<TeacherChanged> {
    private final Teachers teachers;
    private final FactStore facts;
    private final Attendances attendances;
    private final FollowUp followUp;
    private final ForgetNumbers forgetNumbers;

    TeacherChanges(
            Teachers teachers,
            FactStore facts,
            Attendances attendances,
            FollowUp followUp,
            ForgetNumbers forgetNumbers) {
        this.teachers = teachers;
        this.facts = facts;
        this.attendances = attendances;
        this.followUp = followUp;
        this.forgetNumbers = forgetNumbers;
    }

    @Override
    public Class<TeacherChanged> type() {
        return TeacherChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherChanged>> events) {
        List<UUID> ids = events.stream().map(event -> event.data().id()).toList();
        List<String> numbers =
                events.stream().map(event -> event.data().registryNumber()).toList();
        return forgetNumbers
                .prepare(transaction, events)
                .chain(() -> Owners.lock(transaction, ids))
                .chain(() -> Owners.lockNumbers(transaction, numbers))
                .chain(() -> forgetNumbers.forget(transaction, events))
                .chain(() -> teachers.put(transaction, events))
                .chain(changed -> changed.isEmpty() ? Uni.createFrom().voidItem() : follow(transaction, changed));
    }

    private Uni<Void> follow(SqlConnection transaction, Set<UUID> changed) {
        return facts.keysOfTeachers(transaction, changed)
                .chain(keys -> attendances
                        .ofTeachers(transaction, changed)
                        .chain(statements -> followUp.follow(transaction, keys, statements)));
    }
}
