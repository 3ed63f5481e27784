package tj.omuzgor.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A published state of one subject. Events travel as CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is this record
 * as JSON. A later state of the same subject replaces an earlier one (topics are compacted), so an event says how things are, never what to add.
 */
public interface Event {

    /** The subject whose state this is; the record key on Kafka. */
    @JsonIgnore
    String subject();

    /** What decides the partition: the teacher where there is one, so that one teacher's facts keep their order; else the subject. */
    @JsonIgnore
    default String partitionKey() {
        return subject();
    }
}
