package tj.omuzgor.certification.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.course.Modality;

/**
 * What the ledger holds for an enrollment.
 *
 * @param evidence what stands behind the last entry of each modality
 */
record Held(LedgerBalance balance, Map<Modality, List<UUID>> evidence) {

    static final Held NOTHING = new Held(LedgerBalance.NOTHING, Map.of());

    /** Copies the map. */
    Held {
        evidence = Map.copyOf(evidence);
    }
}
