package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.course.ActivityDraft;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.contracts.course.FileDraft;
import tj.omuzgor.course.content.ContentLibrary;

/** What publishing reads: the clock, and what drafts may name. */
@ApplicationScoped
class PublishingContext {
    private final CoursePlans plans;
    private final ContentLibrary library;
    private final Assessments assessments;
    private final Clock clock;

    PublishingContext(CoursePlans plans, ContentLibrary library, Assessments assessments, Clock clock) {
        this.plans = plans;
        this.library = library;
        this.assessments = assessments;
        this.clock = clock;
    }

    Uni<CourseChecks> checks(SqlConnection tx, CourseDraft draft) {
        Set<String> digests = draft.activities().stream()
                .flatMap(activity -> activity.files().stream())
                .map(FileDraft::sha256)
                .collect(Collectors.toSet());
        Set<UUID> named = draft.activities().stream()
                .map(ActivityDraft::assessmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return library.find(tx, digests)
                .chain(files -> assessments.known(tx, named).map(known -> new CourseChecks(files.keySet(), known)));
    }

    Uni<CoursePlan> plan(SqlConnection tx, UUID versionId) {
        return plans.find(tx, List.of(versionId)).map(found -> {
            CoursePlan plan = found.get(versionId);
            if (plan == null) {
                throw new IllegalStateException("Course version " + versionId + " is not there");
            }
            return plan;
        });
    }

    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
