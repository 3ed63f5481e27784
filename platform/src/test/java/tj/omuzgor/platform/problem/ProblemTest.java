package tj.omuzgor.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.platform.text.Languages;

class ProblemTest {

    @Test
    void becomesTheDocumentOfTheContracts() {
        var titles = ProblemTitles.from(getClass().getClassLoader());
        var problem = Problem.of(Response.Status.CONFLICT, "conflict", "The order 7 is closed.");

        assertThat(problem.worded(titles, Languages.of("en")))
                .isEqualTo(new ProblemDetails(
                        "urn:omuzgor:problem:conflict",
                        "The present state does not allow this",
                        409,
                        "The order 7 is closed.",
                        null));
        assertThat(problem.at("/a", "is bad").at("/b", "is worse").errors())
                .containsExactly(new FieldProblem("/a", "is bad"), new FieldProblem("/b", "is worse"));
        assertThat(problem.errors()).isEmpty();
    }

    @Test
    void refusesACodeThatIsNotKebabCaseAndAStatusThatIsNoError() {
        assertThatThrownBy(() -> Problem.of(400, "Not_Good", null)).hasMessageContaining("Not_Good");
        assertThatThrownBy(() -> Problem.of(200, "fine", null)).hasMessageContaining("200");
    }

    @Test
    void refusesToStartWithoutATitleInEveryLanguage() {
        var titles = Map.of("tg", Map.of("a", "а"), "ru", Map.of("a", " "), "en", Map.of("a", "a", "b", "b"));

        assertThatThrownBy(() -> TitleBundles.requireEveryLanguage(titles))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without a title in");
    }

    @Test
    void titlesEveryCodeOfAStatus() {
        var titles = ProblemTitles.from(getClass().getClassLoader());

        for (int status = 400; status < 600; status++) {
            assertThat(titles.codes()).contains(StatusProblem.of(status).code());
        }
    }
}
