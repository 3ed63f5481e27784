package tj.omuzgor.contracts.course;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** A course of the catalog with its newest version. */
public record CourseView(
        UUID id,
        String code,
        String subject,
        LocalizedText titles,
        LocalizedText summaries,
        List<String> languages,
        UUID courseVersionId,
        int version) {}
