package tj.omuzgor.gateway.graph;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.PlaceHistoryView;

/** How an org unit or a center was over time; its lists are fields of their own. */
@Description("How an org unit or a center was over time, withdrawn entries included, in order of their start")
public final class PlaceHistory {
    private final PlaceHistoryView view;

    PlaceHistory(PlaceHistoryView view) {
        this.view = view;
    }

    /** The place. */
    @Id
    @NonNull
    public UUID getPlaceId() {
        return view.id();
    }

    PlaceHistoryView view() {
        return view;
    }
}
