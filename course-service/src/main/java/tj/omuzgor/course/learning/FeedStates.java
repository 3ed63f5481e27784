package tj.omuzgor.course.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentStatus;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.platform.feed.FeedEntry;

/** What a teacher's devices are told of an enrollment: the enrollment, its package by name, and each activity, begun or not. */
final class FeedStates {
    private FeedStates() {}

    /** Change {@code enrollment}. */
    record Enrollment(
            UUID id,
            UUID courseVersionId,
            @Nullable UUID cohortId,
            EnrollmentStatus status,
            Instant enrolledAt,
            @Nullable Instant completedAt,
            List<UUID> aliases) {}

    /**
     * Change {@code progress}.
     *
     * @param ranges the units seen, so that a device installed anew knows which
     */
    record Progress(
            UUID enrollmentId,
            UUID activityId,
            int seen,
            int planned,
            List<List<Long>> ranges,
            long activeSeconds,
            @Nullable Instant completedAt,
            @Nullable BigDecimal scorePercent) {}

    /**
     * Change {@code package}.
     *
     * @param bytes of all its files together
     */
    record CoursePackage(
            UUID courseVersionId, String code, int version, LocalizedText titles, List<String> languages, long bytes) {}

    static List<FeedEntry> of(Derived derived) {
        EnrollmentSnapshot snapshot = derived.snapshot();
        CoursePlan plan = derived.plan();
        UUID teacher = snapshot.teacherId();
        List<FeedEntry> entries = new ArrayList<>();
        entries.add(new FeedEntry(teacher, "enrollment", snapshot.id().toString(), enrollment(snapshot)));
        entries.add(new FeedEntry(
                teacher,
                "package",
                plan.id().toString(),
                new CoursePackage(
                        plan.id(), plan.code(), plan.version(), plan.titles(), plan.languages(), plan.bytes())));
        entries.addAll(progress(derived));
        return entries;
    }

    /** The activities alone. */
    static List<FeedEntry> progress(Derived derived) {
        UUID id = derived.snapshot().id();
        return derived.activities().stream()
                .map(activity -> new FeedEntry(
                        derived.snapshot().teacherId(),
                        "progress",
                        id + "/" + activity.activityId(),
                        progress(id, activity)))
                .toList();
    }

    private static Enrollment enrollment(EnrollmentSnapshot snapshot) {
        return new Enrollment(
                snapshot.id(),
                snapshot.courseVersionId(),
                snapshot.cohortId(),
                snapshot.status(),
                snapshot.enrolledAt(),
                snapshot.completedAt(),
                snapshot.aliases());
    }

    private static Progress progress(UUID enrollmentId, ActivityState activity) {
        return new Progress(
                enrollmentId,
                activity.activityId(),
                activity.seen(),
                activity.planned(),
                activity.ranges(),
                activity.activeSeconds(),
                activity.completedAt(),
                activity.scorePercent());
    }
}
