package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is quarantined or rejected.
 *
 * @param type {@code urn:omuzgor:problem:} and a fixed code, such as {@code referent-unknown}
 * @param title in the caller's language
 * @param pointer JSON pointer from the body of the sync, where one field is at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordProblem(
        String type,
        String title,
        @Nullable String detail,
        @Nullable String pointer) {}
