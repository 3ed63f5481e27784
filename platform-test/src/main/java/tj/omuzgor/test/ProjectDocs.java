package tj.omuzgor.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import tj.omuzgor.contracts.event.Event;

/** The generated documents of the project, which tests compare with the code; {@code -Domuzgor.update-docs=true} writes them anew. */
public final class ProjectDocs {

    private ProjectDocs() {}

    /** A file under {@code docs} of the project's root, seen from a module. */
    public static Path file(String name) {
        return Path.of("..", "docs").resolve(name).toAbsolutePath().normalize();
    }

    /** The text of a file. */
    public static String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The file as it stands; where documents are to be updated it is written first.
     *
     * @param present what the code says now
     */
    public static String compared(String name, String present) {
        var file = file(name);
        try {
            if (Boolean.getBoolean("omuzgor.update-docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, present);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asserts that the running service's OpenAPI document is the one kept under {@code docs/api}. */
    public static void assertOpenApi(String module) {
        var name = "api/" + module + ".openapi.yaml";
        var served = given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(compared(name, served))
                .as("docs/" + name + "; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(served);
    }

    /**
     * Asserts that the AsyncAPI document names the events that a service sends and receives, and no others.
     *
     * @param sent the events it publishes
     * @param received the events it has handlers for
     */
    public static void assertEvents(
            String service, Collection<Class<? extends Event>> sent, Collection<Class<? extends Event>> received) {
        var present = EventOperations.withOperationsOf(service, sent, received);
        assertThat(compared(EventOperations.FILE, present))
                .as("docs/" + EventOperations.FILE + "; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(present);
    }
}
