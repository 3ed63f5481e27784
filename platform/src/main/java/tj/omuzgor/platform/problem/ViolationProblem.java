package tj.omuzgor.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What Jakarta Validation found, each violation with a pointer to the place in the request. */
final class ViolationProblem {

    private ViolationProblem() {}

    /** A bad return value is a defect of this system, not of the request. */
    static boolean blamesTheCaller(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .noneMatch(violation -> StreamSupport.stream(
                                violation.getPropertyPath().spliterator(), false)
                        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static Problem of(ConstraintViolationException thrown) {
        var problem = Problem.of(Response.Status.BAD_REQUEST, "invalid-request", null);
        var fields = thrown.getConstraintViolations().stream()
                .map(ViolationProblem::field)
                .distinct()
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::detail))
                .toList();
        for (var field : fields) {
            problem = problem.at(field.pointer(), field.detail());
        }
        return problem;
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        return new FieldProblem(pointer(violation), violation.getMessage());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new PointerBuilder(violation.getLeafBean());
        var path = violation.getPropertyPath().iterator();
        Path.MethodNode method = null;
        while (path.hasNext()) {
            var node = path.next();
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                var parameter = node.as(Path.ParameterNode.class);
                var source = ParameterSource.of(violation.getRootBeanClass(), method, parameter);
                pointer.enter(source);
                pointer.place(node);
            } else {
                pointer.add(node);
            }
        }
        return pointer.toString();
    }
}
