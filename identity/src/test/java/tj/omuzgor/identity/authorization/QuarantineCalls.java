package tj.omuzgor.identity.authorization;

import static org.hamcrest.Matchers.contains;
import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.identity.device.DoubtedDevice;
import tj.omuzgor.test.Tokens;
import tj.omuzgor.test.authorization.Authorization;

/** Devices enrolled without a network that wait for a person. */
record QuarantineCalls(Town town, Instant now) {

    void into(Authorization authorization) {
        UUID trainer = town.third.registered();
        var listed = brought(trainer);
        var judged = brought(trainer);
        authorization
                .listing("GET /quarantined-records", listed.id, get("/quarantined-records?first=500"))
                .on(
                        "POST /quarantined-records/{owner}/{id}/judgment",
                        request -> json(request, Map.of("decision", "refuse", "reason", "Соат нодуруст буд"))
                                .post("/quarantined-records/" + trainer + "/" + judged.id + "/judgment"));
    }

    private DoubtedDevice brought(UUID trainer) {
        var device = new DoubtedDevice(town.number, now);
        as(Tokens.ofTeacher(trainer).signed())
                .body(device.sync(now))
                .post("/sync")
                .then()
                .statusCode(200)
                .body("results.status", contains("quarantined"));
        return device;
    }
}
