package tj.omuzgor.contracts.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of one record.
 *
 * @param index its place in the device's batch
 * @param id null where the record had no usable id
 * @param duplicate true where the same record was known already; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordResult(
        int index,
        @Nullable UUID id,
        RecordStatus status,
        @Nullable Boolean duplicate,
        @Nullable RecordProblem problem) {}
