package tj.omuzgor.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.event.EventHeaders;

/** An event as Kafka delivered it, its data unread. No payload is a tombstone. */
record Letter(
        String topic,
        int partition,
        long offset,
        String subject,
        long revision,
        Instant occurredAt,
        @Nullable String traceParent,
        @Nullable String payload) {

    static Letter of(ConsumerRecord<String, byte[]> record) {
        String revision = header(record, EventHeaders.REVISION);
        String time = header(record, EventHeaders.TIME);
        byte[] value = record.value();
        return new Letter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                revision == null ? 0 : Long.parseLong(revision),
                time == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(time),
                header(record, EventHeaders.TRACE_PARENT),
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
