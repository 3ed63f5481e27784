package tj.omuzgor.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@GatewayTest
final class OpenApiTest {

    @Test
    void isTheOneInTheDocuments() {
        var present = given().get("/q/openapi").then().statusCode(200).extract().asString();

        assertThat(ProjectDocs.compared("api/gateway.openapi.yaml", present))
                .as("docs/api/gateway.openapi.yaml; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(present);
    }
}
