package tj.omuzgor.contracts.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.sync.RecordKind;

/**
 * The {@code data} of an {@code attempt.submitted} record: the answers to one form.
 *
 * @param formId the form that was drawn for the teacher
 * @param responses one for each item that was answered
 */
@RecordKind(value = "attempt.submitted", service = "assessment-service")
public record AttemptData(
        @NotNull UUID formId, @NotNull @Size(max = 500) List<@Valid @NotNull ItemResponse> responses) {}
