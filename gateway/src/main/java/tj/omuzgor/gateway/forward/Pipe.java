package tj.omuzgor.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.gateway.client.Services;

/** Carries one request to its service and the answer back, a piece at a time. */
@Singleton
class Pipe {
    private static final Logger LOG = Logger.getLogger(Pipe.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int IDLE_MILLIS = 60_000;
    private static final int CONNECTIONS = 64;
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.PUT, HttpMethod.POST);

    private final HttpClient client;
    private final Map<Service, String> targets;

    @Inject
    Pipe(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.rest-client.identity.url") String identity,
            @ConfigProperty(name = "quarkus.rest-client.course.url") String course,
            @ConfigProperty(name = "quarkus.rest-client.assessment.url") String assessment,
            @ConfigProperty(name = "quarkus.rest-client.certification.url") String certification) {
        var options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setDecompressionSupported(false);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.targets = Map.of(
                Service.IDENTITY,
                identity,
                Service.COURSE,
                course,
                Service.ASSESSMENT,
                assessment,
                Service.CERTIFICATION,
                certification);
    }

    void pass(RoutingContext context, Forwarded forwarded) {
        var owner = forwarded.owner();
        var inbound = context.request();
        if (hasBody(context)) {
            inbound.pause();
        }
        var query = inbound.query();
        var path = forwarded.path(context.normalizedPath()) + (query == null ? "" : "?" + query);
        var options = new RequestOptions()
                .setMethod(inbound.method())
                .setAbsoluteURI(targets.get(owner) + path)
                .setFollowRedirects(false)
                .setIdleTimeout(IDLE_MILLIS);
        client.request(options)
                .compose(outbound -> sent(context, outbound))
                .onSuccess(answer -> answer(context, answer))
                .onFailure(failure -> fail(context, owner, failure));
    }

    private static Future<HttpClientResponse> sent(RoutingContext context, HttpClientRequest outbound) {
        Headers.copyRequest(context.request().headers(), outbound.headers());
        var caller = context.request().remoteAddress();
        if (caller != null) {
            // Where the request comes from, as seen here: what a caller says of herself does not go along.
            outbound.putHeader("X-Forwarded-For", caller.hostAddress());
        }
        context.response().exceptionHandler(_ -> outbound.reset());
        if (!hasBody(context)) {
            return outbound.send();
        }
        context.addEndHandler(_ -> stop(context, outbound));
        return outbound.send(context.request());
    }

    private static boolean hasBody(RoutingContext context) {
        return WITH_BODY.contains(context.request().method());
    }

    /** A service that answers before the body has ended wants no more of it. */
    private static void stop(RoutingContext context, HttpClientRequest outbound) {
        if (!context.request().isEnded()) {
            outbound.reset();
        }
    }

    private static void answer(RoutingContext context, HttpClientResponse answer) {
        var response = context.response();
        response.setStatusCode(answer.statusCode());
        Headers.copyResponse(answer.headers(), response.headers());
        boolean bodiless = context.request().method().equals(HttpMethod.HEAD) || answer.statusCode() == 304;
        if (bodiless) {
            answer.end().onComplete(_ -> response.end());
            answer.resume();
            return;
        }
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        answer.pipeTo(response).onFailure(failure -> {
            LOG.warnf("An answer broke off on its way: %s", failure.getMessage());
            response.reset();
        });
    }

    private static void fail(RoutingContext context, Service owner, Throwable failure) {
        LOG.warnf("The service %s does not answer: %s", owner.key(), failure.getMessage());
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            context.fail(Services.unavailable(owner));
        }
    }
}
