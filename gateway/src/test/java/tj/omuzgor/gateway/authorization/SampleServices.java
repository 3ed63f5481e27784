package tj.omuzgor.gateway.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.gateway.client.AssessmentClient;
import tj.omuzgor.gateway.client.CertificationClient;
import tj.omuzgor.gateway.client.CourseClient;
import tj.omuzgor.gateway.client.CoverageClient;
import tj.omuzgor.gateway.client.IdentityClient;
import tj.omuzgor.gateway.client.MergeClient;
import tj.omuzgor.gateway.client.PlaceClient;
import tj.omuzgor.gateway.client.TeacherClient;

/** Services that answer whatever the gateway asks with one thing of the type it expects. */
final class SampleServices {
    private static final Map<ServiceOperation, JsonNode> ANSWERS = Stream.of(
                    IdentityClient.class,
                    TeacherClient.class,
                    MergeClient.class,
                    PlaceClient.class,
                    CourseClient.class,
                    AssessmentClient.class,
                    CertificationClient.class,
                    CoverageClient.class)
            .flatMap(client -> Arrays.stream(client.getMethods()))
            .filter(method -> !method.getName().equals("sync"))
            .collect(Collectors.toMap(SampleServices::operation, SampleServices::answer, (one, _) -> one));

    private SampleServices() {}

    static void answerEverything() {
        Stub.resetAll();
        ANSWERS.forEach(SampleServices::answer);
    }

    /** What a caller meets who does not see a thing: it is not in a list, and not there by its own id. */
    static void hide(ServiceOperation operation) {
        var shown = Objects.requireNonNull(ANSWERS.get(operation), operation::toString);
        if (shown.isArray()) {
            answer(operation, JsonNodeFactory.instance.arrayNode());
        } else {
            var sampled = operation.sampled();
            Stub.of(sampled.service())
                    .on(sampled.operation(), _ -> Answer.problem(404, "not-found", "Nothing here", ""));
        }
    }

    /** What was asked since the last time. */
    static Set<ServiceOperation> asked() {
        return Stub.SERVICES.stream()
                .flatMap(service ->
                        Stub.of(service).asked().stream().map(request -> ServiceOperation.of(service, request)))
                .collect(Collectors.toSet());
    }

    private static void answer(ServiceOperation operation, JsonNode json) {
        var sampled = operation.sampled();
        Stub.of(sampled.service()).on(sampled.operation(), json.toString());
    }

    private static ServiceOperation operation(Method method) {
        var client = method.getDeclaringClass();
        var own = method.getAnnotation(Path.class);
        var path = Stream.of(client.getAnnotation(Path.class).value(), own == null ? "" : own.value())
                .map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        return new ServiceOperation(
                client.getAnnotation(RegisterRestClient.class).configKey(), verb + " /" + path);
    }

    /** Of what a {@code Uni} brings. */
    private static JsonNode answer(Method method) {
        return Samples.of(((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]);
    }
}
