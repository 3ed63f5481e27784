package tj.omuzgor.contracts.certification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a certificate stands. */
public enum CertificateStatus {
    /** It stands. */
    @JsonProperty("issued")
    ISSUED,
    /** It was revoked. */
    @JsonProperty("revoked")
    REVOKED
}
