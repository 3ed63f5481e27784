package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** A published course version with its activities. */
public record CourseVersionView(
        UUID id,
        UUID courseId,
        String code,
        int version,
        LocalizedText titles,
        LocalizedText summaries,
        List<String> languages,
        List<PublishedActivity> activities,
        Instant publishedAt) {}
