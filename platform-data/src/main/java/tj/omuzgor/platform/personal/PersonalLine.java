package tj.omuzgor.platform.personal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One row of what is held of a person.
 *
 * @param json {@code {"section": …, "data": {…}}} as the database wrote it, on one line
 */
public record PersonalLine(@JsonValue @JsonRawValue String json) {}
