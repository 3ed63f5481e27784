package tj.omuzgor.platform.record;

/** The fixed codes that problem types of records end in. */
public final class RecordCodes {

    /** The id was used with other content. */
    public static final String ID_REUSED = "id-reused";

    /** The enrollment, activity, session or person is not known (yet). */
    public static final String REFERENT_UNKNOWN = "referent-unknown";

    /** No service knows this kind (yet). */
    public static final String KIND_UNKNOWN = "kind-unknown";

    /** The device's clock had to be corrected by more than the bound. */
    public static final String CLOCK_CORRECTION = "clock-correction";

    /** The record is malformed. */
    public static final String RECORD_INVALID = "record-invalid";

    /** The owner held no grant for it at the effective time. */
    public static final String NOT_PERMITTED = "not-permitted";

    /** A person judged that the record does not count. */
    public static final String RECORD_REFUSED = "record-refused";

    private RecordCodes() {}
}
