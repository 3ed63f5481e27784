package tj.omuzgor.gateway.graph.http;

import graphql.parser.ParserOptions;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import tj.omuzgor.platform.problem.Problem;

/** Installs the endpoint after authentication and before the framework's routes on the same path, its WebSocket included. */
@Singleton
final class GraphRoute {
    private static final String PATH = "/graphql";
    private static final int ORDER = -120;

    private final GraphLimits limits;
    private final GraphAnswer answer;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest current;

    GraphRoute(
            GraphLimits limits, GraphAnswer answer, CurrentIdentityAssociation identity, CurrentVertxRequest current) {
        this.limits = limits;
        this.answer = answer;
        this.identity = identity;
        this.current = current;
    }

    void install(@Observes Router router) {
        boundDocuments();
        var body = BodyHandler.create(false).setBodyLimit(limits.maxBody().asLongValue());
        var route = router.route(PATH).order(ORDER);
        route.handler(body).handler(new GraphHandler(identity, current, answer)).failureHandler(this::tooLarge);
    }

    /** The engine's parser reads its bounds from its own defaults only. */
    private void boundDocuments() {
        var bounded = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.maxTokens()));
        ParserOptions.setDefaultOperationParserOptions(bounded);
    }

    private void tooLarge(RoutingContext context) {
        if (context.statusCode() != 413) {
            context.next();
            return;
        }
        var most = limits.maxBody().asLongValue();
        var type = MediaTypes.negotiated(context);
        answer.send(
                context,
                type == null ? MediaTypes.JSON : type,
                Problem.of(413, "request-too-large", "A request holds at most " + most + " bytes."));
    }
}
