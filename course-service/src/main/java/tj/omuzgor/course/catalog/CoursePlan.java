package tj.omuzgor.course.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A published version as others of this service need it; it never changes.
 *
 * @param bytes sum of the sizes of its files, each digest once
 */
public record CoursePlan(
        UUID id,
        UUID courseId,
        String code,
        int version,
        LocalizedText titles,
        LocalizedText summaries,
        List<String> languages,
        List<PublishedActivity> activities,
        Instant publishedAt,
        long bytes) {

    /** Copies the lists. */
    public CoursePlan {
        languages = List.copyOf(languages);
        activities = List.copyOf(activities);
    }

    /** The activity of an id; null where this version has none such. */
    public @Nullable PublishedActivity activity(UUID activityId) {
        for (PublishedActivity activity : activities) {
            if (activity.id().equals(activityId)) {
                return activity;
            }
        }
        return null;
    }

    /** As answered. */
    public CourseVersionView view() {
        return new CourseVersionView(
                id, courseId, code, version, titles, summaries, languages, activities, publishedAt);
    }

    CourseVersionPublished event() {
        return new CourseVersionPublished(
                id, courseId, code, version, titles, summaries, languages, activities, publishedAt);
    }
}
