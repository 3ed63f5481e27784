package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Learns which teachers are one person and derives their ledger anew: what she earned twice is taken back by reversals, and awarded again
 * where the merge is undone.
 */
@ApplicationScoped
class MergedCredit implements EventHandler<AliasChanged> {

    private final DeriveLedger derive;

    MergedCredit(DeriveLedger derive) {
        this.derive = derive;
    }

    @Override
    public Class<AliasChanged> type() {
        return AliasChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AliasChanged>> events) {
        List<AliasChanged> states = events.stream().map(ReceivedEvent::data).toList();
        return Aliases.put(transaction, states)
                .call(concerned -> Aliases.lock(transaction, concerned))
                .chain(concerned -> derive.of(transaction, concerned));
    }
}
