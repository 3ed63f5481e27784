package tj.omuzgor.identity.authorization;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Ways to ask. */
final class Calls {
    private Calls() {}

    static Function<RequestSpecification, Response> get(String path) {
        return request -> request.get(path);
    }

    static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    /** First something of the caller's own, then what is asked of it by its id; the first answer alone where it was refused. */
    static Function<RequestSpecification, Response> ofOwn(
            Function<RequestSpecification, Response> own, BiFunction<RequestSpecification, String, Response> asked) {
        return request -> {
            var first = own.apply(request);
            return first.statusCode() / 100 == 2 ? asked.apply(request, first.path("id")) : first;
        };
    }
}
