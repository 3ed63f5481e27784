package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.test.ProjectDocs;

@GatewayTest
final class SchemaTest {
    private final GraphQLSchema schema;

    @Inject
    SchemaTest(GraphQLSchema schema) {
        this.schema = schema;
    }

    @Test
    void isTheOneInTheDocuments() {
        var options = SchemaPrinter.Options.defaultOptions().includeDirectives(false);

        var printed = new SchemaPrinter(options).print(schema);

        assertThat(ProjectDocs.compared("api/schema.graphql", printed))
                .as("docs/api/schema.graphql; rewrite it with -Domuzgor.update-docs=true")
                .isEqualTo(printed);
    }
}
