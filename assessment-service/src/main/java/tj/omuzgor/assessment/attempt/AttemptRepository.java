package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AttemptView;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.page.Cursor;

/** Rows of attempts; each goes with its event and its change in the teacher's feed. */
@ApplicationScoped
class AttemptRepository {

    private static final String INSERT = """
            insert into attempt (teacher_id, id, form_id, enrollment_id, activity_id, assessment_id, score_percent, passed,
              ignored_item_ids, submitted_at)
            select "teacherId", id, "formId", "enrollmentId", "activityId", "assessmentId", "scorePercent", passed, ignored, "submittedAt"
            from jsonb_to_recordset($1::text::jsonb) as t ("teacherId" uuid, id uuid, "formId" uuid, "enrollmentId" uuid,
              "activityId" uuid, "assessmentId" uuid, "scorePercent" numeric, passed boolean, ignored uuid[], "submittedAt" timestamptz)
            """;

    /** An attempt that was submitted under two ids of a person before they were known to be one is shown once. */
    private static final String LIST = """
            with person (ids) as (select ids_of_people(array[$1::uuid]))
            select a.id, a.enrollment_id, a.activity_id, a.assessment_id, a.score_percent, a.passed, a.submitted_at
            from person p join attempt a on a.teacher_id = any(p.ids)
            where ($2::uuid[] is null or a.enrollment_id = any($2::uuid[]))
              and ($3::timestamptz is null or (a.submitted_at, a.id) > ($3::timestamptz, $4::uuid))
              and not exists (select from attempt twin where twin.teacher_id = any(p.ids) and twin.id = a.id
                and (twin.submitted_at, twin.teacher_id) < (a.submitted_at, a.teacher_id))
            order by a.submitted_at, a.id limit $5
            """;

    private static final String NAMED = """
            select id from enrollment
            where teacher_id = any(ids_of_people(array[$1::uuid])) and (id = $2 or $2 = any(aliases))
            """;

    private final ObjectMapper json;
    private final Outbox outbox;
    private final ChangeFeed feed;

    AttemptRepository(ObjectMapper json, Outbox outbox, ChangeFeed feed) {
        this.json = json;
        this.outbox = outbox;
        this.feed = feed;
    }

    /** An attempt as it goes into its row. */
    private record NewAttempt(
            UUID teacherId,
            UUID id,
            UUID formId,
            UUID enrollmentId,
            UUID activityId,
            UUID assessmentId,
            BigDecimal scorePercent,
            boolean passed,
            List<UUID> ignored,
            Instant submittedAt) {

        static NewAttempt of(MarkedAttempt attempt) {
            return new NewAttempt(
                    attempt.record().owner(),
                    attempt.record().id(),
                    attempt.form().id(),
                    attempt.form().enrollmentId(),
                    attempt.form().activityId(),
                    attempt.form().assessmentId(),
                    attempt.mark().scorePercent(),
                    attempt.passed(),
                    attempt.mark().ignored(),
                    attempt.record().effectiveAt());
        }
    }

    /** Adds attempts that are new. */
    Uni<Void> add(SqlConnection transaction, List<MarkedAttempt> attempts) {
        if (attempts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<FeedEntry> grades = attempts.stream()
                .map(attempt -> new FeedEntry(
                        attempt.record().owner(), "grade", attempt.record().id().toString(), attempt.view()))
                .toList();
        return transaction
                .preparedQuery(INSERT)
                .execute(Tuple.of(write(attempts)))
                .chain(() -> outbox.publish(
                        transaction, attempts.stream().map(MarkedAttempt::event).toList()))
                .chain(() -> feed.put(transaction, grades));
    }

    /**
     * Attempts of the person behind a teacher in order of submission.
     *
     * @param enrollments only those of these; null for all
     */
    Uni<List<AttemptView>> list(
            SqlClient client, UUID teacherId, @Nullable List<UUID> enrollments, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addUUID(teacherId)
                .addArrayOfUUID(enrollments == null ? null : enrollments.toArray(UUID[]::new))
                .addOffsetDateTime(after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC))
                .addUUID(after == null ? null : after.uuid(1))
                .addInteger(limit);
        return client.preparedQuery(LIST)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AttemptRepository::view)
                        .toList());
    }

    /** The person's enrollments of this id or alias; one alias may stand for enrollments on several course versions. */
    Uni<List<UUID>> enrollmentsNamed(SqlClient client, UUID teacherId, UUID named) {
        return client.preparedQuery(NAMED)
                .execute(Tuple.of(teacherId, named))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private static AttemptView view(Row row) {
        return new AttemptView(
                row.getUUID("id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                row.getUUID("assessment_id"),
                row.getBigDecimal("score_percent"),
                row.getBoolean("passed"),
                row.getOffsetDateTime("submitted_at").toInstant());
    }

    private String write(List<MarkedAttempt> attempts) {
        try {
            return json.writeValueAsString(attempts.stream().map(NewAttempt::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attempts are not writable as JSON", e);
        }
    }
}
