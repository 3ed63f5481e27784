package tj.omuzgor.identity.teacher;

import io.vertx.pgclient.PgException;
import java.util.List;
import tj.omuzgor.contracts.problem.FieldProblem;

/** That another request gave a number of others to another teacher between the check and the writing. */
final class NumberGivenMeanwhile {
    static final List<FieldProblem> ERRORS = List.of(
            new FieldProblem("", "gives a number that another teacher got just now; send the same request again"));

    private NumberGivenMeanwhile() {}

    static boolean isIt(Throwable failure) {
        return failure instanceof PgException refused
                && "teacher_external_id_value_scheme_uq".equals(refused.getConstraint());
    }
}
