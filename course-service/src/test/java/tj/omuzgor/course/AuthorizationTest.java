package tj.omuzgor.course;

import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.Judgments.farOff;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.authorization.Authorization;
import tj.omuzgor.test.authorization.Scene;

/** One teacher is in a cohort of a center; of four records with a clock far off two belong to it, and two to no center. */
@ServiceTest
final class AuthorizationTest {
    private static final String QUARANTINE = "/quarantined-records";

    @Inject
    Arrivals arrivals;

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        Classroom room = new Classroom(arrivals);
        Device device = room.device();
        arrivals.arrive(Registry.posted(device.teacher(), room.academy.region));
        UUID alias = Ids.next();
        device.sync(room.wish(FEB, alias));
        Map<String, Object> ofCohort = far(device, alias, room);
        Map<String, Object> judgedThere = far(device, alias, room);
        Map<String, Object> ofNone = far(device, Ids.next(), room);
        Map<String, Object> judgedHere = far(device, Ids.next(), room);

        var authorization = new Authorization(
                "course-service", Scene.at(device.teacher(), room.academy.center, room.academy.region));
        catalog(authorization, room);
        cohorts(authorization, room, device);
        authorization
                .listing(
                        "GET /quarantined-records?center",
                        ofCohort.get("id"),
                        get(QUARANTINE + "?first=500&center=" + room.academy.center))
                .listing("GET /quarantined-records?cohort", ofCohort.get("id"), get(QUARANTINE + "?first=500"))
                .listing("GET /quarantined-records?school", ofNone.get("id"), get(QUARANTINE + "?first=500"))
                .on("POST /quarantined-records/{owner}/{id}/judgment?cohort", refusal(device, judgedThere))
                .on("POST /quarantined-records/{owner}/{id}/judgment?school", refusal(device, judgedHere))
                .check();
    }

    private static void catalog(Authorization authorization, Classroom room) {
        byte[] page = ("<!doctype html><p>Дарс</p>" + room.academy.code).getBytes(StandardCharsets.UTF_8);
        String file = "/content/" + room.academy.reading;
        authorization
                .on(
                        "PUT /content/{sha256}",
                        request -> request.contentType("application/octet-stream")
                                .body(page)
                                .put(file))
                .on("GET /content/{sha256}", get(file))
                .on("HEAD /content/{sha256}", request -> request.head(file))
                .on("GET /content/keys", get("/content/keys"))
                .on(
                        "POST /courses",
                        request -> json(request, room.academy.draft()).post("/courses"))
                .on("GET /courses", get("/courses"))
                .on("GET /course-versions/{id}", get("/course-versions/" + room.version.id()))
                .on("GET /course-versions/by-ids", get("/course-versions/by-ids?id=" + room.version.id()))
                .on("GET /packages/{courseVersionId}", get("/packages/" + room.version.id()));
    }

    private void cohorts(Authorization authorization, Classroom room, Device device) {
        String path = "/cohorts/" + room.cohort.id();
        UUID other = room.academy.teacher();
        authorization
                .on(
                        "POST /cohorts",
                        request -> json(request, room.academy.cohort(room.version, "A", 5))
                                .post("/cohorts"))
                .on("GET /cohorts", get("/cohorts?center=" + room.academy.center))
                .on("GET /cohorts/{id}", get(path))
                .on(
                        "PUT /cohorts/{id}",
                        request -> json(
                                        request,
                                        Map.of(
                                                "name",
                                                "A",
                                                "places",
                                                5,
                                                "sessions",
                                                Academy.as(device.token())
                                                        .get(path)
                                                        .jsonPath()
                                                        .getList("sessions")))
                                .header("If-Match", "\"0\"")
                                .put(path))
                .on("GET /cohorts/{id}/roll", get(path + "/roll"))
                .on(
                        "POST /enrollments",
                        request -> json(request, Map.of("courseVersionId", room.version.id()))
                                .post("/enrollments"))
                .on(
                        "POST /enrollments?other",
                        request -> json(
                                        request,
                                        Map.of(
                                                "courseVersionId", room.version.id(),
                                                "cohortId", room.cohort.id(),
                                                "teacherId", other))
                                .post("/enrollments"))
                .listing("GET /enrollments", room.enrollment(device), get("/enrollments"))
                .on("GET /enrollments/{id}", get("/enrollments/" + room.enrollment(device)));
    }

    /** A record of an enrollment that waits for a person. */
    private static Map<String, Object> far(Device device, UUID alias, Classroom room) {
        Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());
        device.sync(record);
        return record;
    }

    private static Function<RequestSpecification, Response> refusal(Device owner, Map<String, Object> record) {
        return request -> json(request, Map.of("decision", "refuse", "reason", "Соат нодуруст буд"))
                .post(QUARANTINE + "/" + owner.teacher() + "/" + record.get("id") + "/judgment");
    }

    private static Function<RequestSpecification, Response> get(String path) {
        return request -> request.get(path);
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }
}
