package tj.omuzgor.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        byte[] value = record.value();
        return new Letter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                revision(header(record, EventHeaders.REVISION)),
                time(header(record, EventHeaders.TIME), record.timestamp()),
                header(record, EventHeaders.TRACE_PARENT),
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    /** A header that is no number counts as none: one bad letter must not stop those behind it. */
    private static long revision(@Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant time(@Nullable String text, long otherwise) {
        try {
            return text == null ? Instant.ofEpochMilli(otherwise) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(otherwise);
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
