package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.assessment.marking.Marking;
import tj.omuzgor.contracts.assessment.AttemptData;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordCodes;
import tj.omuzgor.platform.record.Records;
import tj.omuzgor.platform.record.StoredRecord;

/** Marks submitted attempts, each once; those whose form is not known yet wait for it. */
@ApplicationScoped
class MarkAttempts {

    private static final String UNKNOWN =
            "The form is not known, or it is not hers, or it is of another enrollment or activity.";

    private final FormRepository forms;
    private final AttemptRepository attempts;
    private final Records records;
    private final ObjectMapper json;

    MarkAttempts(FormRepository forms, AttemptRepository attempts, Records records, ObjectMapper json) {
        this.forms = forms;
        this.attempts = attempts;
        this.records = records;
        this.json = json;
    }

    /** A record with its data read. */
    private record Submission(StoredRecord record, AttemptData data) {}

    /** Marks what can be marked in the transaction that stored it, and judges all. */
    Uni<List<Judgment>> mark(SqlConnection transaction, List<StoredRecord> submitted) {
        List<Submission> submissions = submitted.stream().map(this::read).toList();
        return formsOf(transaction, submissions).chain(known -> {
            List<MarkedAttempt> marked = new ArrayList<>();
            List<Judgment> judgments = new ArrayList<>();
            for (Submission submission : submissions) {
                MarkableForm form = known.get(submission.data().formId());
                if (form != null && form.isAttemptedBy(submission.record())) {
                    marked.add(marked(submission, form));
                    judgments.add(Judgment.stored(submission.record()));
                } else {
                    judgments.add(Judgment.quarantined(submission.record(), RecordCodes.REFERENT_UNKNOWN, UNKNOWN));
                }
            }
            return attempts.add(transaction, marked).replaceWith(judgments);
        });
    }

    /** Marks what waited for forms of these enrollments, or for these enrollments to be known under an alias. */
    Uni<Void> waitingForEnrollments(SqlConnection transaction, Collection<UUID> enrollments) {
        return forms.waitedFor(transaction, FormRepository.Drawn.forEnrollments(enrollments))
                .chain(waited -> markWaiting(transaction, waited));
    }

    /** Marks what waited for forms of these course versions. */
    Uni<Void> waitingForCourseVersions(SqlConnection transaction, Collection<UUID> courseVersions) {
        return forms.waitedFor(transaction, FormRepository.Drawn.onVersions(courseVersions))
                .chain(waited -> markWaiting(transaction, waited));
    }

    /** Marks what waited for forms of these teachers to be of the person who attempted them. */
    Uni<Void> waitingForTeachers(SqlConnection transaction, Collection<UUID> teachers) {
        return forms.waitedFor(transaction, FormRepository.Drawn.forTeachers(teachers))
                .chain(waited -> markWaiting(transaction, waited));
    }

    private Uni<Void> markWaiting(SqlConnection transaction, List<UUID> waitedFor) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID form : waitedFor) {
            all = all.chain(() -> records.waiting(
                            transaction,
                            RecordCodes.REFERENT_UNKNOWN,
                            Set.of(AttemptRecords.SUBMITTED),
                            "formId",
                            form.toString()))
                    .chain(waiting -> mark(transaction, waiting))
                    .chain(judgments -> records.judge(transaction, judgments));
        }
        return all;
    }

    /** Looks again under the lock where a form is missing, so that one drawn at this moment is not overlooked. */
    private Uni<Map<UUID, MarkableForm>> formsOf(SqlConnection transaction, List<Submission> submissions) {
        Set<UUID> ids = submissions.stream()
                .map(submission -> submission.data().formId())
                .collect(Collectors.toSet());
        return forms.markable(transaction, ids).chain(known -> {
            boolean allKnown = submissions.stream().allMatch(submission -> {
                MarkableForm form = known.get(submission.data().formId());
                return form != null && form.isAttemptedBy(submission.record());
            });
            return allKnown
                    ? Uni.createFrom().item(known)
                    : FormLock.shared(transaction).chain(() -> forms.markable(transaction, ids));
        });
    }

    private static MarkedAttempt marked(Submission submission, MarkableForm form) {
        return new MarkedAttempt(
                submission.record(),
                form,
                Marking.mark(form.keys(), submission.data().responses()));
    }

    private Submission read(StoredRecord record) {
        try {
            return new Submission(record, json.treeToValue(record.data(), AttemptData.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Record " + record.id() + " was well-formed and is no attempt", e);
        }
    }
}
