package tj.omuzgor.course.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.course.ActivityDraft;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.contracts.course.FileDraft;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * What is missing or wrong in a course that somebody wants to publish. Missing captions are no fault: the manifest says so.
 *
 * @param files digests of the files that are there
 * @param assessments assessments that are published
 */
record CourseChecks(Set<String> files, Set<UUID> assessments) {

    /** All faults, in the order of the draft. */
    List<FieldProblem> faults(CourseDraft draft) {
        List<FieldProblem> faults = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < draft.languages().size(); i++) {
            if (!languages.add(draft.languages().get(i))) {
                faults.add(new FieldProblem("/languages/" + i, "is declared twice"));
            }
        }
        texts(faults, "/titles", draft.titles(), languages);
        texts(faults, "/summaries", draft.summaries(), languages);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.activities().size(); i++) {
            ActivityDraft activity = draft.activities().get(i);
            String at = "/activities/" + i;
            if (!keys.add(activity.key())) {
                faults.add(new FieldProblem(at + "/key", "is used twice: " + activity.key()));
            }
            activity(faults, at, activity, languages);
        }
        return faults;
    }

    private void activity(List<FieldProblem> faults, String at, ActivityDraft activity, Set<String> languages) {
        texts(faults, at + "/titles", activity.titles(), languages);
        kind(faults, at, activity);
        assessment(faults, at, activity);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < activity.files().size(); i++) {
            FileDraft file = activity.files().get(i);
            if (!files.contains(file.sha256())) {
                faults.add(new FieldProblem(at + "/files/" + i + "/sha256", "was not uploaded: " + file.sha256()));
            }
            if (!names.add(file.language() + " " + file.name())) {
                faults.add(new FieldProblem(at + "/files/" + i + "/name", "is used twice: " + file.name()));
            }
        }
        if (hasContent(activity.kind())) {
            languages.stream()
                    .sorted()
                    .filter(language -> activity.files().stream()
                            .noneMatch(file -> file.role().equals("content")
                                    && file.language().equals(language)))
                    .forEach(language -> faults.add(new FieldProblem(at + "/files", "has no content in " + language)));
        }
    }

    private static void kind(List<FieldProblem> faults, String at, ActivityDraft activity) {
        switch (activity.kind()) {
            case READING, VIDEO, AUDIO, QUIZ -> modality(faults, at, activity, Modality.ONLINE);
            case FACE_TO_FACE -> modality(faults, at, activity, Modality.FACE_TO_FACE);
            // Nothing completes these two yet, and a course that cannot be completed is a false promise.
            case PRACTICE, DISCUSSION ->
                faults.add(new FieldProblem(at + "/kind", "cannot be completed in this version of the system"));
        }
    }

    private static void modality(List<FieldProblem> faults, String at, ActivityDraft activity, Modality fitting) {
        if (activity.modality() != fitting) {
            faults.add(new FieldProblem(
                    at + "/modality", activity.modality() + " does not fit the kind " + activity.kind()));
        }
    }

    private void assessment(List<FieldProblem> faults, String at, ActivityDraft activity) {
        UUID assessment = activity.assessmentId();
        if (activity.kind() != ActivityKind.QUIZ) {
            if (assessment != null) {
                faults.add(new FieldProblem(at + "/assessmentId", "belongs to a quiz alone"));
            }
        } else if (assessment == null) {
            faults.add(new FieldProblem(at + "/assessmentId", "is missing"));
        } else if (!assessments.contains(assessment)) {
            faults.add(new FieldProblem(at + "/assessmentId", "is no published assessment: " + assessment));
        }
    }

    private static void texts(List<FieldProblem> faults, String at, LocalizedText text, Set<String> languages) {
        languages.stream()
                .sorted()
                .filter(language -> !text.values().containsKey(language))
                .forEach(language -> faults.add(new FieldProblem(at, "has no text in " + language)));
    }

    private static boolean hasContent(ActivityKind kind) {
        return switch (kind) {
            case READING, VIDEO, AUDIO -> true;
            case QUIZ, FACE_TO_FACE, PRACTICE, DISCUSSION -> false;
        };
    }
}
