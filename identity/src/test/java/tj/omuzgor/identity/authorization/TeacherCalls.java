package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.authorization.Authorization;

/** The registry of teachers. */
record TeacherCalls(Town town) {

    void into(Authorization authorization) {
        var id = town.teacher;
        authorization
                .on(
                        "PUT /teachers",
                        request -> json(request, List.of(town.here.teacher(town.number)))
                                .put("/teachers"))
                .on(
                        "PUT /teachers?into",
                        request -> json(request, List.of(town.third.teacher(Registry.number())))
                                .put("/teachers"))
                .listing("GET /teachers", id, get("/teachers?search=" + town.number))
                .listing("GET /teachers?unit", id, get("/teachers?first=500&unit=" + town.here.school))
                .on("GET /teachers/{id}", get("/teachers/" + id))
                .listing("GET /teachers/by-ids", id, get("/teachers/by-ids?id=" + id))
                .on("GET /teachers/{id}/record", get("/teachers/" + id + "/record"))
                .listing("GET /teachers/records", id, get("/teachers/records?id=" + id))
                .on("PUT /teachers/{id}", request -> json(request, correction()).put("/teachers/" + id))
                .on("PUT /teachers/{id}/postings", request -> posted(request, id, List.of(primary())))
                .on("PUT /teachers/{id}/postings?into", postedElsewhere())
                .on(
                        "PUT /teachers/{id}/status",
                        request -> json(request, Map.of("status", "active", "from", "2025-01-01"))
                                .put("/teachers/" + id + "/status"))
                .on(
                        "POST /teachers/{id}/erasure",
                        request -> json(request, Map.of("order", "1", "reason", "1", "registryNumber", "T-nobody"))
                                .post("/teachers/" + id + "/erasure"));
    }

    /** As she is registered. */
    private Map<String, Object> correction() {
        var correction = new HashMap<>(town.here.teacher(town.number));
        correction.keySet().removeAll(List.of("registryNumber", "schoolCode", "postedFrom"));
        correction.put("version", 0);
        correction.put("details", Map.of("levels", List.of(), "categories", List.of(), "externalIds", List.of()));
        return correction;
    }

    private Map<String, Object> primary() {
        return Map.of("schoolId", town.here.school, "primary", true, "from", "2020-09-01");
    }

    /** Another day each time, so that there is something to change. */
    private java.util.function.Function<RequestSpecification, Response> postedElsewhere() {
        var days = new AtomicInteger();
        return request -> posted(
                request,
                town.colleague,
                List.of(
                        primary(),
                        Map.of(
                                "schoolId",
                                town.third.school,
                                "primary",
                                false,
                                "from",
                                LocalDate.of(2021, 1, 1)
                                        .plusDays(days.incrementAndGet())
                                        .toString())));
    }

    private static Response posted(RequestSpecification request, UUID teacher, List<Map<String, Object>> postings) {
        int version = as(Registry.country()).get("/teachers/" + teacher).path("version");
        return json(request, Map.of("version", version, "postings", postings))
                .put("/teachers/" + teacher + "/postings");
    }
}
