package tj.omuzgor.gateway.client;

import tj.omuzgor.contracts.problem.ProblemDetails;

/** A problem as a service worded it, on its way to the caller. It carries no stack: it is an answer, not a defect. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    /** Of a problem as worded. */
    public ServiceRefusal(ProblemDetails problem) {
        super(problem.type() + ": " + problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What the service answered. */
    public ProblemDetails problem() {
        return problem;
    }
}
