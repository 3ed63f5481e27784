package tj.omuzgor.identity.orgunit;

import jakarta.ws.rs.core.Response;
import java.util.List;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemException;

/** How refused definitions are answered. */
final class DefinitionRefusals {

    private DefinitionRefusals() {}

    static ProblemException misfit(List<FieldProblem> errors) {
        return naming(
                Problem.of(422, "definition-refused", "The definitions contradict the tree or each other."), errors);
    }

    static ProblemException outOfReach(List<FieldProblem> errors) {
        return naming(
                Problem.of(
                        Response.Status.FORBIDDEN,
                        "outside-your-units",
                        "Some definitions lie outside the units of the caller's grants."),
                errors);
    }

    private static ProblemException naming(Problem problem, List<FieldProblem> errors) {
        return new Problem(problem.status(), problem.code(), problem.detail(), errors).asException();
    }
}
