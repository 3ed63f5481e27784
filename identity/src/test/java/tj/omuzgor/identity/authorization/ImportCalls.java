package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.ofOwn;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.authorization.Authorization;

/** Imports: one that an administrator of the country sent, and those of each caller. */
record ImportCalls() {
    private static final String OWN = "own-" + UUID.randomUUID() + ".csv";

    void into(Authorization authorization) {
        String id = send(Registry.as(Registry.country())).path("id");
        authorization
                .on("POST /imports", ImportCalls::send)
                .listing("GET /imports", id, get("/imports?first=500"))
                .listing(
                        "GET /imports?own",
                        OWN,
                        ofOwn(ImportCalls::send, (request, own) -> request.get("/imports?first=500")))
                .on("GET /imports/{id}", get("/imports/" + id))
                .on("GET /imports/{id}?own", ofOwn(ImportCalls::send, (request, own) -> request.get("/imports/" + own)))
                .on("GET /imports/{id}/errors", get("/imports/" + id + "/errors"))
                .on(
                        "GET /imports/{id}/errors?own",
                        ofOwn(ImportCalls::send, (request, own) -> request.get("/imports/" + own + "/errors")));
    }

    private static Response send(RequestSpecification request) {
        return request.contentType("text/csv")
                .body("registry_number,family\n")
                .queryParam("dryRun", true)
                .queryParam("fileName", OWN)
                .post("/imports");
    }
}
