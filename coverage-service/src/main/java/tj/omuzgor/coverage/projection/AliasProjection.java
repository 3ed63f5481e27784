package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Which teachers are one person. Every fact keeps the id it came with, so that an undone merge leaves no trace in a figure. */
@ApplicationScoped
class AliasProjection implements EventHandler<AliasChanged> {

    /** A figure that rests on a teacher now rests on something newer. */
    private static final String FRESHEN = "update teacher set applied_at = $2 where id = any($1)";

    private final Clock clock;

    AliasProjection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<AliasChanged> type() {
        return AliasChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AliasChanged>> events) {
        List<AliasChanged> states = events.stream().map(ReceivedEvent::data).toList();
        return Aliases.put(transaction, states).chain(concerned -> freshen(transaction, concerned));
    }

    private Uni<Void> freshen(SqlConnection transaction, Collection<UUID> teachers) {
        return transaction
                .preparedQuery(FRESHEN)
                .execute(Tuple.of(teachers.toArray(UUID[]::new), clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
