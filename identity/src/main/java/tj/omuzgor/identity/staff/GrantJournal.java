package tj.omuzgor.identity.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantAuditView;
import tj.omuzgor.contracts.identity.GrantView;

/** Writes down every change of a grant, in the transaction of the change. */
@ApplicationScoped
@WithSession
class GrantJournal implements PanacheRepositoryBase<GrantEntry, UUID> {

    private final ObjectMapper json;
    private final Clock clock;

    GrantJournal(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> note(Grant grant, @Nullable UUID teacherId, String action, String actor) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return persist(new GrantEntry(grant.id(), action, actor, at, written(grant, teacherId)))
                .replaceWithVoid();
    }

    /** A page of what was noted of a grant, in order. */
    Uni<List<GrantEntry>> listPage(UUID grantId, @Nullable UUID after, int limit) {
        return find("grantId = ?1 and id > ?2 order by id", grantId, after == null ? new UUID(0, 0) : after)
                .range(0, limit - 1)
                .list();
    }

    GrantAuditView view(GrantEntry entry) {
        try {
            var grant = json.readValue(entry.state(), GrantView.class);
            return new GrantAuditView(entry.id(), entry.action(), entry.actor(), entry.at(), grant);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Audit entry " + entry.id() + " holds no grant", unreadable);
        }
    }

    private String written(Grant grant, @Nullable UUID teacherId) {
        try {
            return json.writeValueAsString(grant.view(teacherId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A grant is not writable as JSON", impossible);
        }
    }
}
