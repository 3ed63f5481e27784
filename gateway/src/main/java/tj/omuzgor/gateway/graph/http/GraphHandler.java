package tj.omuzgor.gateway.graph.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import tj.omuzgor.platform.problem.Problem;

/** Takes a request from its envelope to its answer; the framework's base brings the identity and the request's context. */
final class GraphHandler extends SmallRyeGraphQLAbstractHandler {
    private final GraphAnswer answer;

    GraphHandler(CurrentIdentityAssociation identity, CurrentVertxRequest current, GraphAnswer answer) {
        super(identity, current, false);
        this.answer = answer;
    }

    @Override
    protected void doHandle(RoutingContext context) {
        var negotiated = MediaTypes.negotiated(context);
        var type = negotiated == null ? MediaTypes.JSON : negotiated;
        try {
            if (negotiated == null) {
                throw notAcceptable();
            }
            execute(context, type);
        } catch (GraphRefusal refusal) {
            answer.send(context, type, refusal.problem());
        }
    }

    private void execute(RoutingContext context, String type) {
        var method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.POST)) {
            throw new GraphRefusal(405, "method-not-allowed", "GraphQL is asked by GET or POST.");
        }
        var request = method.equals(HttpMethod.GET) ? GraphRequest.ofUrl(context) : GraphRequest.ofBody(context);
        getExecutionService().executeAsync(request, getMetaData(context), new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
                answer.send(context, type, GraphRequest.explained(request, response.getExecutionResult()));
            }

            @Override
            public void fail(Throwable failure) {
                context.fail(failure);
            }
        });
    }

    private static GraphRefusal notAcceptable() {
        return new GraphRefusal(Problem.of(406, "not-acceptable", null)
                .at("#header/Accept", "must allow " + MediaTypes.GRAPHQL + " or " + MediaTypes.JSON));
    }
}
