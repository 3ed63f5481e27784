package tj.omuzgor.course.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.ManifestFile;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.course.catalog.CoursePlan;

/**
 * What each language of a package offers to those who do not hear or see: {@code captions} where every video has them, else
 * {@code no-captions}; the same with {@code transcript} for what is heard, and {@code described} for what is only seen.
 */
final class Accessibility {
    private Accessibility() {}

    static Map<String, List<String>> of(CoursePlan plan, List<ManifestFile> files) {
        List<UUID> videos = ids(plan, ActivityKind.VIDEO);
        List<UUID> heard = new ArrayList<>(videos);
        heard.addAll(ids(plan, ActivityKind.AUDIO));
        Map<String, List<String>> marks = new TreeMap<>();
        for (String language : plan.languages()) {
            List<String> ofLanguage = new ArrayList<>();
            mark(ofLanguage, "captions", videos, language, files);
            mark(ofLanguage, "transcript", heard, language, files);
            mark(ofLanguage, "described", videos, language, files);
            marks.put(language, List.copyOf(ofLanguage));
        }
        return marks;
    }

    private static void mark(
            List<String> marks, String role, List<UUID> activities, String language, List<ManifestFile> files) {
        if (!activities.isEmpty()) {
            boolean all = activities.stream()
                    .allMatch(activity -> files.stream()
                            .anyMatch(file -> file.activityId().equals(activity)
                                    && file.language().equals(language)
                                    && file.role().equals(role)));
            marks.add(all ? role : "no-" + role);
        }
    }

    private static List<UUID> ids(CoursePlan plan, ActivityKind kind) {
        return plan.activities().stream()
                .filter(activity -> activity.kind() == kind)
                .map(PublishedActivity::id)
                .toList();
    }
}
