package tj.omuzgor.gateway.graph.http;

import tj.omuzgor.platform.problem.Problem;

/** A request that never becomes a query: its envelope, its method or its media types are wrong. */
final class GraphRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    GraphRefusal(int status, String code, String detail) {
        this(Problem.of(status, code, detail));
    }

    GraphRefusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
