package tj.omuzgor.test.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The headers every event carries; a test of the outbox holds them against what is really sent. */
enum CloudEventAttribute {
    SPEC_VERSION("ce_specversion", true, "Version of the CloudEvents specification"),
    ID("ce_id", true, "Topic, subject and revision; unique"),
    SOURCE("ce_source", true, "The publishing service, such as /identity"),
    TYPE("ce_type", true, "The versioned type"),
    SUBJECT("ce_subject", true, "The subject, equal to the record key"),
    TIME("ce_time", true, "When the state was written, RFC 3339"),
    REVISION("ce_revision", true, "The revision of the subject's state, counting from 1"),
    CONTENT_TYPE("content-type", true, "Media type of the value"),
    TRACE_PARENT("traceparent", false, "W3C trace context of the request or event it follows from");

    private final String header;
    private final boolean required;
    private final String description;

    CloudEventAttribute(String header, boolean required, String description) {
        this.header = header;
        this.required = required;
        this.description = description;
    }

    String header() {
        return header;
    }

    boolean required() {
        return required;
    }

    ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "string").put("description", description);
        switch (this) {
            case SPEC_VERSION -> schema.put("const", "1.0");
            case CONTENT_TYPE -> schema.put("const", "application/json");
            case TIME -> schema.put("format", "date-time");
            case REVISION -> schema.put("pattern", "^[1-9][0-9]*$");
            default -> {
                // any text
            }
        }
        return schema;
    }
}
