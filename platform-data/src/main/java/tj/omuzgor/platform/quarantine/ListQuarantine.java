package tj.omuzgor.platform.quarantine;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.sync.QuarantinedRecordView;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.place.Places;

/** Shows a judge what waits for a judgment. */
@ApplicationScoped
@IfBuildProperty(name = "omuzgor.quarantine.open", stringValue = "true")
class ListQuarantine {
    private final Pool pool;
    private final Places places;
    private final QuarantineRows rows;

    ListQuarantine(Pool pool, Places places, QuarantineRows rows) {
        this.pool = pool;
        this.places = places;
        this.rows = rows;
    }

    /**
     * Everything that the judge may judge, longest waiting first. Null where the judge does not manage the center.
     *
     * @param center only what belongs to it; null for all
     */
    Uni<@Nullable Page<QuarantinedRecordView>> list(Judge judge, @Nullable UUID center, Paging paging) {
        return center == null
                ? page(judge, null, paging)
                : places.covers(judge.managed(), center)
                        .chain(covered -> covered
                                ? page(judge, center, paging)
                                : Uni.createFrom().nullItem());
    }

    private Uni<@Nullable Page<QuarantinedRecordView>> page(Judge judge, @Nullable UUID center, Paging paging) {
        return rows.list(pool, judge, center, paging).map(found -> {
            List<QuarantinedRecordView> views =
                    found.stream().map(WaitingRecord::view).toList();
            return paging.page(views, view -> Cursor.of(view.receivedAt(), view.owner(), view.id()), view -> view);
        });
    }
}
