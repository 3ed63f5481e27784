package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.gateway.client.ServiceRefusal;

/**
 * Makes the pointers of a problem, which start at a service's body, start at the argument the body was made of; the call gets that
 * argument's own pointer.
 */
final class At {

    private static final String PARAMETER = "#query/";
    private static final Set<String> THINGS = Set.of("unit", "parent");

    private At() {}

    static <T> Uni<T> argument(String name, Function<String, Uni<T>> call) {
        return Uni.createFrom()
                .deferred(() -> call.apply("/" + name))
                .onFailure(ServiceRefusal.class)
                .transform(failure -> pointing(((ServiceRefusal) failure).problem(), pointer -> within(name, pointer)));
    }

    /** Makes pointers at the parameters of a service's query point at the arguments they were made of. */
    static <T> Uni<T> query(Uni<T> answer) {
        return answer.onFailure(ServiceRefusal.class)
                .transform(failure -> pointing(((ServiceRefusal) failure).problem(), At::ofParameter));
    }

    private static ServiceRefusal pointing(ProblemDetails problem, UnaryOperator<String> pointer) {
        return new ServiceRefusal(new ProblemDetails(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                Absent.or(
                        problem.errors(),
                        errors -> errors.stream()
                                .map(error -> new FieldProblem(pointer.apply(error.pointer()), error.detail()))
                                .toList())));
    }

    private static String within(String name, String pointer) {
        return pointer.startsWith("/") || pointer.isEmpty() ? "/" + name + pointer : pointer;
    }

    /** An argument that names a thing ends in {@code Id}, the parameter does not. */
    private static String ofParameter(String pointer) {
        if (!pointer.startsWith(PARAMETER)) {
            return pointer;
        }
        var name = pointer.substring(PARAMETER.length());
        return "/" + (THINGS.contains(name) ? name + "Id" : name);
    }
}
