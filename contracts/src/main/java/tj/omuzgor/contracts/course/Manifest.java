package tj.omuzgor.contracts.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What a device needs to take a course version offline.
 *
 * @param bytes sum of the sizes of the files, each digest once
 * @param accessibility what each language carries and lacks, such as {@code captions} or {@code no-captions}
 */
public record Manifest(
        UUID courseVersionId,
        String code,
        int version,
        LocalizedText titles,
        List<PublishedActivity> activities,
        List<ManifestFile> files,
        long bytes,
        Map<String, List<String>> accessibility,
        Instant publishedAt) {}
