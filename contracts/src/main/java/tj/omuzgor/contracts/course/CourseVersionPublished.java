package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A course version was published; it never changes again.
 *
 * @param courseCode the code of the course, stable over versions
 * @param version 1, 2, 3, ...
 */
@EventType(topic = "course.course-version.v1", type = "tj.omuzgor.course.course-version-published.v1")
public record CourseVersionPublished(
        UUID id,
        UUID courseId,
        String courseCode,
        int version,
        LocalizedText titles,
        LocalizedText summaries,
        List<String> languages,
        List<PublishedActivity> activities,
        Instant publishedAt)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
