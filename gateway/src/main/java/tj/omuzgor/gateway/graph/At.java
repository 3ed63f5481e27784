package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.problem.ProblemDetails;
import tj.omuzgor.gateway.client.ServiceRefusal;

/**
 * Makes the pointers of a problem, which start at a service's body, start at the argument the body was made of; the call gets that
 * argument's own pointer.
 */
final class At {

    private At() {}

    static <T> Uni<T> argument(String name, Function<String, Uni<T>> call) {
        return Uni.createFrom()
                .deferred(() -> call.apply("/" + name))
                .onFailure(ServiceRefusal.class)
                .transform(failure -> new ServiceRefusal(within(name, ((ServiceRefusal) failure).problem())));
    }

    private static ProblemDetails within(String name, ProblemDetails problem) {
        return new ProblemDetails(
                problem.type(), problem.title(), problem.status(), problem.detail(), within(name, problem.errors()));
    }

    private static @Nullable List<FieldProblem> within(String name, @Nullable List<FieldProblem> errors) {
        return Absent.or(
                errors,
                fields -> fields.stream()
                        .map(field -> field.pointer().startsWith("/")
                                        || field.pointer().isEmpty()
                                ? new FieldProblem("/" + name + field.pointer(), field.detail())
                                : field)
                        .toList());
    }
}
