package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.Registry.as;
import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.claim.Slips;
import tj.omuzgor.identity.device.Phone;
import tj.omuzgor.test.authorization.Authorization;

/** Accounts, how they are claimed, and the devices of their owners. */
record AccountCalls(Town town, Instant now) {
    private static final String MISTYPED = "1234 5678 9012 3456";
    /** There is no teacher at the school: a slip for everybody takes a while to print. */
    private static final int NOBODY_WAITS = 409;

    void into(Authorization authorization) {
        var account = town.account(town.teacher);
        var device = device(account);
        Slips.code(Registry.country(), town.here.school, town.colleague);
        var hers = "u-" + UUID.randomUUID();
        authorization
                .on("GET /me", get("/me"))
                .on(
                        "POST /accounts",
                        request ->
                                json(request, Town.account(hers, town.teacher)).post("/accounts"))
                .on(
                        "POST /accounts?staff",
                        request -> json(request, Town.account("u-" + UUID.randomUUID()))
                                .post("/accounts"))
                .reaching(
                        "POST /claims",
                        400,
                        request -> json(
                                        request,
                                        Map.of(
                                                "registryNumber",
                                                town.number,
                                                "code",
                                                MISTYPED,
                                                "password",
                                                "рамзи-деринтизор"))
                                .post("/claims"))
                .listing("GET /claim-codes", town.colleague, get("/claim-codes?school=" + town.here.school))
                .reaching(
                        "POST /claim-codes",
                        NOBODY_WAITS,
                        request -> json(request, Map.of("schoolId", town.here.otherSchool))
                                .post("/claim-codes"))
                .reaching(
                        "POST /devices",
                        422,
                        request -> json(request, Phone.es256().enrollment("somebody else", now.getEpochSecond()))
                                .post("/devices"))
                .listing("GET /devices", device, get("/devices"))
                .listing("GET /devices?teacher", device, get("/devices?teacher=" + town.teacher))
                .on("DELETE /devices/{id}", request -> request.delete("/devices/" + device));
    }

    private String device(String account) {
        return as(Town.ofTeacher(account, town.teacher))
                .body(Phone.es256().enrollment(account, now.getEpochSecond()))
                .post("/devices")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }
}
