package tj.omuzgor.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;

/** Run with {@code -Domuzgor.update-docs=true} after a wanted change. */
@ServiceTest
final class OpenApiTest {
    private static final Path DOCUMENT = Path.of("../docs/api/course-service.openapi.yaml");

    @Test
    void theDocumentIsThatOfTheCode() throws IOException {
        String served = given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("omuzgor.update-docs")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, served);
        }

        assertThat(DOCUMENT).content().isEqualTo(served);
    }
}
