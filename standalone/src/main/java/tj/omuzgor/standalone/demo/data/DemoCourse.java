package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the demo's courses with its quiz, as its author hands them in. */
public final class DemoCourse {

    /** The course of the golden path. */
    public static final String OF_THE_PATH = "digital-lesson";

    static final List<String> CODES = List.of(OF_THE_PATH, "inclusive-classroom", "formative-assessment");

    private final String code;
    private final JsonNode course;
    private final JsonNode quiz;

    /** The course of this code. */
    public DemoCourse(String code) {
        this.code = code;
        this.course = DemoFiles.json("courses/" + code + "/course.json");
        this.quiz = DemoFiles.json("courses/" + code + "/quiz-1.json");
    }

    public String code() {
        return code;
    }

    public String title(String language) {
        return course.path("titles").path(language).asText();
    }

    /** The assessment as GraphQL takes it. */
    Map<String, Object> assessment() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : quiz.path("items")) {
            List<Map<String, Object>> choices = new ArrayList<>();
            for (JsonNode choice : item.path("choices")) {
                choices.add(Map.of(
                        "key", choice.path("key").asText(),
                        "texts", DemoFiles.texts(choice.path("texts")),
                        "correct", choice.path("correct").asBoolean()));
            }
            items.add(Map.of(
                    "key", item.path("key").asText(),
                    "kind", DemoFiles.constant(item.path("kind").asText()),
                    "stems", DemoFiles.texts(item.path("stems")),
                    "choices", choices));
        }
        return Map.of(
                "code", code + "-quiz-1",
                "titles", DemoFiles.texts(quiz.path("titles")),
                "passPercent", quiz.path("passPercent").decimalValue(),
                "draw", quiz.path("draw").asInt(),
                "items", items);
    }

    /** The course as GraphQL takes it. */
    Map<String, Object> draft(String assessmentId) {
        List<String> languages = new ArrayList<>();
        course.path("languages").forEach(language -> languages.add(language.asText()));
        List<Map<String, @Nullable Object>> activities = new ArrayList<>();
        for (JsonNode activity : course.path("activities")) {
            Map<String, @Nullable Object> draft = new LinkedHashMap<>();
            draft.put("key", activity.path("key").asText());
            draft.put("kind", DemoFiles.constant(activity.path("kind").asText()));
            draft.put("modality", DemoFiles.constant(activity.path("modality").asText()));
            draft.put("titles", DemoFiles.texts(activity.path("titles")));
            draft.put("academicMinutes", activity.path("academicMinutes").asInt());
            draft.put("planned", activity.path("planned").asInt());
            draft.put("assessmentId", activity.has("assessment") ? assessmentId : null);
            draft.put("files", files(activity));
            activities.add(draft);
        }
        return Map.of(
                "code",
                code,
                "subject",
                course.path("subject").asText(),
                "titles",
                DemoFiles.texts(course.path("titles")),
                "summaries",
                DemoFiles.texts(course.path("summaries")),
                "languages",
                languages,
                "activities",
                activities);
    }

    private List<Map<String, String>> files(JsonNode activity) {
        List<Map<String, String>> files = new ArrayList<>();
        activity.path("files")
                .properties()
                .forEach(language -> language.getValue().forEach(file -> {
                    String path = file.asText();
                    files.add(Map.of(
                            "language", language.getKey(),
                            "name", path.substring(path.lastIndexOf('/') + 1),
                            "sha256", sha256(bytes(path)),
                            "role", role(path)));
                }));
        return files;
    }

    private static String role(String path) {
        if (path.endsWith(".vtt")) {
            return "captions";
        }
        return path.endsWith(".transcript.html") ? "transcript" : "content";
    }

    /** Paths of all its files below the course. */
    Set<String> paths() {
        Set<String> paths = new HashSet<>();
        course.path("activities")
                .forEach(activity ->
                        activity.path("files").forEach(language -> language.forEach(file -> paths.add(file.asText()))));
        return paths;
    }

    byte[] bytes(String path) {
        return DemoFiles.bytes("courses/" + code + "/" + path);
    }

    /** The English texts of the right choices of the item with this English stem. */
    public Set<String> rightAnswers(String stem) {
        Map<String, Set<String>> right = new HashMap<>();
        for (JsonNode item : quiz.path("items")) {
            Set<String> texts =
                    right.computeIfAbsent(item.path("stems").path("en").asText(), text -> new HashSet<>());
            for (JsonNode choice : item.path("choices")) {
                if (choice.path("correct").asBoolean()) {
                    texts.add(choice.path("texts").path("en").asText());
                }
            }
        }
        Set<String> answers = right.get(stem);
        if (answers == null) {
            throw new IllegalArgumentException("the quiz of " + code + " has no item \"" + stem + "\"");
        }
        return answers;
    }

    /** Lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
