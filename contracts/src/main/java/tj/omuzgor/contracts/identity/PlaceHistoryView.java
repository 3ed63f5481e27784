package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;

/** How an org unit or a center was over time, withdrawn entries included, in order of their start. */
public record PlaceHistoryView(
        UUID id,
        List<DatedNames> names,
        List<DatedParent> parents,
        List<ExternalId> externalIds,
        List<SchoolFacts> schoolFacts) {}
