package tj.omuzgor.platform.event;

/** Header names of CloudEvents 1.0, Kafka protocol binding, binary content mode; {@code ce_revision} is our extension attribute. */
public final class EventHeaders {

    /** Version of the CloudEvents specification, always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Unique with the source: topic, subject and revision. */
    public static final String ID = "ce_id";

    /** The publishing service. */
    public static final String SOURCE = "ce_source";

    /** The versioned type. */
    public static final String TYPE = "ce_type";

    /** The subject, equal to the record key. */
    public static final String SUBJECT = "ce_subject";

    /** When the state was written, RFC 3339. */
    public static final String TIME = "ce_time";

    /** The revision of the subject's state, counting from 1. */
    public static final String REVISION = "ce_revision";

    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";

    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}
}
