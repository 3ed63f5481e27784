package tj.omuzgor.contracts.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Text a person reads, by BCP 47 language tag. In JSON it is an object, {@code {"tg": "Дарс", "en": "Lesson"}}.
 *
 * @param values the text by tag; at most 20, not empty, no blank text
 */
public record LocalizedText(
        @JsonValue @NotEmpty @Size(max = 20)
        Map<@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String, @NotBlank @Size(max = 4000) String> values) {

    /** Reads the JSON object and keeps its order. */
    @JsonCreator
    public LocalizedText {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
