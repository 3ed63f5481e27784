package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** What one step of a walk hands to the next. */
final class Walk {

    private @Nullable Learner learner;
    private @Nullable JsonNode manifest;
    private @Nullable JsonNode form;
    private @Nullable JsonNode certificate;
    private List<ObjectNode> records = List.of();
    private long certifiedBefore;

    Learner learner() {
        return known(learner, "teacher");
    }

    void learner(Learner signedIn) {
        learner = signedIn;
    }

    JsonNode manifest() {
        return known(manifest, "manifest");
    }

    void manifest(JsonNode fetched) {
        manifest = fetched;
    }

    /** The activity of this key, as the manifest has it. */
    JsonNode activity(String key) {
        for (JsonNode activity : manifest().path("activities")) {
            if (activity.path("key").asText().equals(key)) {
                return activity;
            }
        }
        throw new Unexpected("the manifest has no activity " + key);
    }

    JsonNode form() {
        return known(form, "form");
    }

    void form(JsonNode fetched) {
        form = fetched;
    }

    List<ObjectNode> records() {
        return records;
    }

    void records(List<ObjectNode> made) {
        records = made;
    }

    JsonNode certificate() {
        return known(certificate, "certificate");
    }

    void certificate(JsonNode issued) {
        certificate = issued;
    }

    long certifiedBefore() {
        return certifiedBefore;
    }

    void certifiedBefore(long count) {
        certifiedBefore = count;
    }

    private static <T> T known(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("no step has brought the " + name);
        }
        return value;
    }
}
