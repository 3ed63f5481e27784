package tj.omuzgor.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what JSON can say and PostgreSQL cannot hold: the character U+0000 in a text, and days outside the years of four digits that
 * RFC 3339 knows.
 */
final class StorableValues extends SimpleModule {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    StorableValues() {
        super("storable-values");
        addDeserializer(
                String.class,
                new Checked<>(
                        String.class,
                        new StringDeserializer(),
                        text -> text.indexOf('\0') < 0,
                        "must be a text without the character U+0000"));
        addDeserializer(
                Instant.class,
                new Checked<>(
                        Instant.class,
                        InstantDeserializer.INSTANT,
                        instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST),
                        "must be an instant of the years 0001 to 9999, such as 2026-01-31T08:00:00Z"));
        addDeserializer(
                LocalDate.class,
                new Checked<>(
                        LocalDate.class,
                        LocalDateDeserializer.INSTANCE,
                        day -> !day.isBefore(FIRST) && !day.isAfter(LAST),
                        "must be a date of the years 0001 to 9999, such as 2026-01-31"));
    }

    /** Reads as another deserializer does and refuses what does not pass. */
    private static final class Checked<T> extends StdDeserializer<T> {
        private final transient JsonDeserializer<? extends T> reader;
        private final transient Predicate<T> storable;
        private final String expected;

        Checked(Class<T> type, JsonDeserializer<? extends T> reader, Predicate<T> storable, String expected) {
            super(type);
            this.reader = reader;
            this.storable = storable;
            this.expected = expected;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable T value = reader.deserialize(parser, context);
            if (value != null && !storable.test(value)) {
                throw new Unstorable(parser, expected, handledType());
            }
            return value;
        }
    }
}
