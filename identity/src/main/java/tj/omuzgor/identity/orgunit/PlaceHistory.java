package tj.omuzgor.identity.orgunit;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.DatedNames;
import tj.omuzgor.contracts.identity.DatedParent;
import tj.omuzgor.contracts.identity.ExternalId;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.identity.SchoolFacts;

/** How a place was over time. */
record PlaceHistory(
        List<DatedNames> names,
        List<DatedParent> parents,
        List<ExternalId> externalIds,
        List<SchoolFacts> schoolFacts) {

    PlaceHistoryView view(UUID id) {
        return new PlaceHistoryView(id, names, parents, externalIds, schoolFacts);
    }
}
