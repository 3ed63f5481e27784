package tj.omuzgor.identity.orgunit;

import java.util.List;
import tj.omuzgor.contracts.problem.FieldProblem;

/**
 * A batch of definitions held against the present tree.
 *
 * @param <P> what is defined
 */
interface Batch<P> {

    /** What is wrong; empty where everything fits. */
    List<FieldProblem> errors();

    /** What the caller may not define. */
    List<FieldProblem> outside(Covered covered);

    /** What is to be stored, in the order of the definitions; new places get their ids. */
    List<P> fitted();
}
