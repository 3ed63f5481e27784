package tj.omuzgor.assessment.attempt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Learns which teachers are one person, and marks attempts that one of them made at a form of another. A mark once given stays: undoing the
 * merge leaves the attempt with the teacher who submitted it.
 */
@ApplicationScoped
class People implements EventHandler<AliasChanged> {

    private final MarkAttempts mark;

    People(MarkAttempts mark) {
        this.mark = mark;
    }

    @Override
    public Class<AliasChanged> type() {
        return AliasChanged.class;
    }

    /** The people are locked before the forms, as by the intake of records. */
    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AliasChanged>> events) {
        List<AliasChanged> states = events.stream().map(ReceivedEvent::data).toList();
        return Aliases.put(transaction, states)
                .call(() -> FormLock.alone(transaction))
                .chain(teachers -> mark.waitingForTeachers(transaction, teachers));
    }
}
