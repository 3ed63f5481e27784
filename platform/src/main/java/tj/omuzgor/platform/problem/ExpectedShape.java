package tj.omuzgor.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a caller's terms what a field takes, without a class name. */
final class ExpectedShape {
    private static final Map<Class<?>, String> BY_TYPE = Map.ofEntries(
            Map.entry(UUID.class, "must be a UUID"),
            Map.entry(Instant.class, "must be an instant such as 2026-01-31T08:00:00Z"),
            Map.entry(LocalDate.class, "must be a date such as 2026-01-31"),
            Map.entry(LocalTime.class, "must be a time such as 08:00"),
            Map.entry(LocalDateTime.class, "must be a local date and time such as 2026-01-31T08:00"),
            Map.entry(Duration.class, "must be a duration such as PT45M"),
            Map.entry(String.class, "must be a text"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(int.class, "must be a whole number"),
            Map.entry(long.class, "must be a whole number"),
            Map.entry(short.class, "must be a whole number"),
            Map.entry(Integer.class, "must be a whole number"),
            Map.entry(Long.class, "must be a whole number"),
            Map.entry(Short.class, "must be a whole number"));

    private ExpectedShape() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "has no valid value";
        }
        var known = BY_TYPE.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return "must be one of " + names(type);
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "must be a list" : "must be an object";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(field -> {
                    var property = field.getAnnotation(JsonProperty.class);
                    return property == null ? field.getName() : property.value();
                })
                .collect(Collectors.joining(", "));
    }
}
