package tj.omuzgor.gateway;

import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ProjectDocs;

@GatewayTest
final class OpenApiTest {

    @Test
    void isTheOneInTheDocuments() {
        ProjectDocs.assertOpenApi("gateway");
    }
}
