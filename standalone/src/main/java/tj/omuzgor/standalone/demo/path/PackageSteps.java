package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.data.DemoCourse;

/** The package of the course, downloaded and checked, and the quiz form drawn for her. */
final class PackageSteps {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RANGE_FROM = 100;
    private static final int RANGE_TO = 299;

    private final Cast cast;
    private final Walk walk;

    PackageSteps(Cast cast, Walk walk) {
        this.cast = cast;
        this.walk = walk;
    }

    void walk(Steps steps) {
        steps.step("manifest", this::manifest).step("download", this::download).step("form", this::form);
    }

    private Told manifest() {
        JsonNode answer = cast.gateway
                .send(Call.get("/packages/" + cast.courseVersionId)
                        .as(walk.learner().client.caller()))
                .expect(200)
                .json();
        String signed = Signatures.listedAt(cast.gateway, "/content/keys")
                .verified(answer.path("jws").asText());
        Check.equal("the signed manifest", answer.path("manifest"), json(signed));
        walk.manifest(json(signed));
        int files = walk.manifest().path("files").size();
        return Told.that("manifest of %d files, its signature verified with the key at /content/keys".formatted(files))
                .with("files", files)
                .with("bytes", walk.manifest().path("bytes").asLong());
    }

    private Told download() {
        int count = 0;
        long bytes = 0;
        for (JsonNode file : walk.manifest().path("files")) {
            if (!file.path("language").asText().equals("tg")) {
                continue;
            }
            Answer content = cast.gateway.send(Call.get(address(file))).expect(200);
            String name = file.path("name").asText();
            Check.equal("the digest of " + name, file.path("sha256").asText(), DemoCourse.sha256(content.bytes()));
            Check.equal("the size of " + name, file.path("bytes").asLong(), (long) content.bytes().length);
            if (count == 0) {
                checkRange(file, content.bytes());
            }
            count++;
            bytes += content.bytes().length;
        }
        Check.that(count > 0, "the package has no Tajik file");
        return Told.that("downloaded %d files in Tajik, %d kB, digests and a range request right"
                        .formatted(count, bytes / 1000))
                .with("files", count)
                .with("bytes", bytes);
    }

    private void checkRange(JsonNode file, byte[] whole) {
        Answer part = cast.gateway
                .send(Call.get(address(file)).header("Range", "bytes=" + RANGE_FROM + "-" + RANGE_TO))
                .expect(206);
        Check.equal(
                "Content-Range",
                "bytes " + RANGE_FROM + "-" + RANGE_TO + "/" + whole.length,
                part.header("Content-Range"));
        Check.that(
                Arrays.equals(Arrays.copyOfRange(whole, RANGE_FROM, RANGE_TO + 1), part.bytes()),
                "the range holds other bytes than the file");
    }

    private static String address(JsonNode file) {
        return "/content/" + file.path("sha256").asText();
    }

    /** The feed names the form as soon as the assessment-service has heard of the enrollment. */
    private Told form() {
        JsonNode named = cast.eventually.value(
                "the form of her quiz in the feed",
                () -> walk.learner().device.feed().stream()
                        .filter(change -> change.path("kind").asText().equals("form"))
                        .map(change -> change.path("data"))
                        .findFirst()
                        .orElse(JSON.nullNode()),
                found -> !found.isNull(),
                JsonNode::toString);
        walk.form(walk.learner()
                .client
                .ask("""
                        query($id: ID!) {
                          form(id: $id) {
                            id enrollmentId activityId
                            items { id kind stems { language text } choices { key texts { language text } } }
                          }
                        }""", Map.of("id", named.path("formId").asText()))
                .path("form"));
        Check.equal(
                "the form's enrollment",
                walk.learner().enrollmentId(),
                walk.form().path("enrollmentId").asText());
        int items = walk.form().path("items").size();
        Check.equal(
                "the number of items", walk.activity("quiz-1").path("planned").asInt(), items);
        return Told.that("quiz form %s with %d items is on the phone"
                        .formatted(walk.form().path("id").asText(), items))
                .with("formId", walk.form().path("id").asText())
                .with("items", items);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Unexpected("the signed manifest is no JSON", e);
        }
    }
}
