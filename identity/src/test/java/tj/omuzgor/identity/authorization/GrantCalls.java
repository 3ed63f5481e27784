package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;
import static tj.omuzgor.identity.authorization.Calls.ofOwn;

import java.util.UUID;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.authorization.Authorization;

/** Grants of three roles: of a head at a school, of a trainer at a center, of a registrar at a region. */
record GrantCalls(Town town) {

    void into(Authorization authorization) {
        authorization.on(
                "GET /grants?own",
                ofOwn(
                        get("/me"),
                        (request, account) ->
                                request.queryParam("holder", account).get("/grants")));
        of("head", Role.SCHOOL_HEAD, town.here.school, authorization);
        of("trainer", Role.TRAINER, town.center, authorization);
        of("registrar", Role.REGISTRAR, town.here.region, authorization);
    }

    private void of(String way, Role role, UUID unit, Authorization authorization) {
        var holder = town.account();
        var toEnd = Town.given(town.account(), role, unit);
        var grant = Town.given(holder, role, unit);
        var wanted = Town.grant(town.account(), role, unit);
        authorization
                .on("POST /grants?" + way, request -> json(request, wanted).post("/grants"))
                .on("DELETE /grants/{id}?" + way, request -> request.delete("/grants/" + toEnd))
                .listing("GET /grants?" + way, grant, get("/grants?holder=" + holder))
                .on("GET /grants/{id}/audit?" + way, get("/grants/" + grant + "/audit"));
    }
}
