package tj.omuzgor.contracts.certification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a ledger entry was written. */
public enum LedgerEntryKind {
    /** Credit earned. */
    @JsonProperty("award")
    AWARD,
    /** Takes back an award whose completion was withdrawn, or which the same person earned under another id too. */
    @JsonProperty("reversal")
    REVERSAL,
    /** Changes an award by the difference. */
    @JsonProperty("correction")
    CORRECTION,
    /** Credit that lapsed. */
    @JsonProperty("expiry")
    EXPIRY
}
