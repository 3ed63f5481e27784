package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Brings the ledger to what the present completions earn. What it writes depends only on the balance held and the present state, so a
 * completion that goes back and forth ends with the credit of its last state.
 */
@ApplicationScoped
class CompletionCredit implements EventHandler<CompletionChanged> {

    private final CompletionRepository completions;
    private final DeriveLedger derive;

    CompletionCredit(CompletionRepository completions, DeriveLedger derive) {
        this.completions = completions;
        this.derive = derive;
    }

    @Override
    public Class<CompletionChanged> type() {
        return CompletionChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CompletionChanged>> events) {
        List<CompletionChanged> states =
                events.stream().map(ReceivedEvent::data).toList();
        Set<UUID> teachers = states.stream().map(CompletionChanged::teacherId).collect(Collectors.toSet());
        return Aliases.lock(transaction, teachers)
                .chain(() -> completions.put(transaction, states))
                .chain(() -> derive.of(transaction, teachers));
    }
}
