package tj.omuzgor.identity.authorization;

import static tj.omuzgor.identity.authorization.Calls.get;
import static tj.omuzgor.identity.authorization.Calls.json;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.test.authorization.Authorization;

/** The tree and the centers. */
record PlaceCalls(Town town) {

    void into(Authorization authorization) {
        var school = town.here.school;
        authorization
                .on(
                        "PUT /org-units",
                        request -> json(
                                        request,
                                        "[" + Registry.unit(town.here.code + "-S1", town.here.code + "-D", "school")
                                                + "]")
                                .put("/org-units"))
                .on(
                        "PUT /org-units?into",
                        request -> json(
                                        request,
                                        "["
                                                + Registry.unit(
                                                        town.here.code + UUID.randomUUID(),
                                                        town.third.code + "-D",
                                                        "school")
                                                + "]")
                                .put("/org-units"))
                .on("GET /org-units", get("/org-units?parent=" + town.here.district))
                .on("GET /org-units/{id}", get("/org-units/" + school))
                .on("GET /org-units/{id}/history", get("/org-units/" + school + "/history"))
                .listing("GET /org-units/by-ids", school, get("/org-units/by-ids?id=" + school))
                .listing("GET /org-units/children", school, get("/org-units/children?parent=" + town.here.district))
                .listing("GET /org-units/histories", school, get("/org-units/histories?id=" + school))
                .listing("GET /schools", school, get("/schools?after=" + before()))
                .listing("GET /schools?unit", school, get("/schools?unit=" + town.here.district))
                .on(
                        "PUT /centers",
                        request -> json(request, List.of(Town.definition(town.here)))
                                .put("/centers"))
                .on("GET /centers", get("/centers"))
                .on("GET /centers/{id}/history", get("/centers/" + town.center + "/history"))
                .listing("GET /centers/by-ids", town.center, get("/centers/by-ids?id=" + town.center))
                .listing("GET /centers/histories", town.center, get("/centers/histories?id=" + town.center));
    }

    /** Where a list goes on right before the school, for the country has more than a page of them. */
    private String before() {
        return Cursor.of(town.here.code).encoded();
    }
}
