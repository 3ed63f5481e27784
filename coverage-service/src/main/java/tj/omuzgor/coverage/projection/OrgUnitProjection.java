package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** The tree of org units as it is now; places have no history here. */
@ApplicationScoped
class OrgUnitProjection implements EventHandler<OrgUnitChanged> {

    private static final String PUT = """
            insert into org_unit (id, parent_id, kind, applied_at)
            select id, "parentId", kind, $2 from jsonb_to_recordset($1::text::jsonb) as t (id uuid, "parentId" uuid, kind text)
            on conflict (id) do update set parent_id = excluded.parent_id, kind = excluded.kind, applied_at = excluded.applied_at
            """;

    private final Projector projector;

    OrgUnitProjection(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Class<OrgUnitChanged> type() {
        return OrgUnitChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<OrgUnitChanged>> events) {
        return projector.write(transaction, PUT, events);
    }
}
