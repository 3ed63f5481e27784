package tj.omuzgor.identity.orgunit;

import java.util.List;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What became of a batch of definitions: all of it or nothing. */
sealed interface DefinitionResult<V> {

    /** Stored, in the order of the request. */
    record Defined<V>(List<V> views) implements DefinitionResult<V> {}

    /** They contradict the tree or each other. */
    record Misfit<V>(List<FieldProblem> errors) implements DefinitionResult<V> {}

    /** Some lie where the caller's grants do not reach. */
    record OutOfReach<V>(List<FieldProblem> errors) implements DefinitionResult<V> {}
}
