package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.Registry.number;
import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;

import java.util.Map;
import java.util.UUID;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.authorization.Authorization;

/** Teachers who are one person, and those who may be. */
record MergeCalls(Town town) {
    /** Others took it back before. */
    private static final int UNDONE_BEFORE = 409;

    /** Nobody else of the tests is as old, so that the pair comes first. */
    private static final String BORN = "1950-01-02";

    void into(Authorization authorization) {
        var merge = merge(town.here.registered(), town.here.registered());
        var undone = merge(town.here.registered(), town.here.registered());
        as(Registry.country()).body(merge).post("/merges").then().statusCode(201);
        as(Registry.country()).body(undone).post("/merges").then().statusCode(201);
        var undo = "/merges/" + undone.get("id") + "/undo";
        as(Registry.country())
                .body(Map.of("reason", "Sisters"))
                .post(undo)
                .then()
                .statusCode(200);
        var alike = born();
        born();
        authorization
                .on("POST /merges", request -> json(request, merge).post("/merges"))
                .reaching(
                        "POST /merges/{id}/undo",
                        UNDONE_BEFORE,
                        request -> json(request, Map.of("reason", "Twins")).post(undo))
                .listing("GET /merges", merge.get("id"), get("/merges?teacher=" + merge.get("personId")))
                .on("GET /merges/{id}", get("/merges/" + merge.get("id")))
                .listing("GET /merges/candidates", alike, get("/merges/candidates?first=500"))
                .listing("GET /merges/candidates?unit", alike, get("/merges/candidates?unit=" + town.here.school))
                .on(
                        "POST /merges/dismissals",
                        request -> json(
                                        request,
                                        Map.of(
                                                "teacherId",
                                                undone.get("teacherId"),
                                                "otherId",
                                                undone.get("personId"),
                                                "reason",
                                                "Twins"))
                                .post("/merges/dismissals"));
    }

    private UUID born() {
        var teacher = town.here.teacher(number());
        teacher.put("birthDate", BORN);
        return Registry.register(Registry.country(), teacher)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("[0].id");
    }

    private static Map<String, Object> merge(UUID teacher, UUID person) {
        return Map.of("id", UUID.randomUUID(), "teacherId", teacher, "personId", person, "reason", "The same passport");
    }
}
