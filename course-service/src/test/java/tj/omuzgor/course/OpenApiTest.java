package tj.omuzgor.course;

import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ProjectDocs;
import tj.omuzgor.test.ServiceTest;

@ServiceTest
final class OpenApiTest {

    @Test
    void isTheOneInTheDocuments() {
        ProjectDocs.assertOpenApi("course-service");
    }
}
