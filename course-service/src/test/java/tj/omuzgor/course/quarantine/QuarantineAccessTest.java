package tj.omuzgor.course.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.Judgments.farOff;
import static tj.omuzgor.course.Judgments.judge;
import static tj.omuzgor.course.Judgments.waiting;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class QuarantineAccessTest {

    @Inject
    Arrivals arrivals;

    @Test
    void whatBelongsToNoCenterIsForTheRegistrarOfHerSchool() {
        Classroom room = new Classroom(arrivals);
        UUID school = Ids.next();
        arrivals.arrive(Registry.unit(school));
        Device device = room.device();
        arrivals.arrive(Registry.posted(device.teacher(), school));
        Map<String, Object> record = Device.completed(farOff(), Ids.next(), room.version.read());
        device.sync(record);
        String id = (String) record.get("id");

        assertThat(waiting(Tokens.with(Role.REGISTRAR, school).signed(), null)).containsExactly(id);
        assertThat(waiting(Tokens.with(Role.ADMIN, Registry.COUNTRY).signed(), null))
                .contains(id);
        assertThat(waiting(Tokens.with(Role.REGISTRAR, room.academy.region).signed(), null))
                .isEmpty();
        assertThat(waiting(room.academy.manager(), null)).isEmpty();
        judge(room.academy.manager(), device, record, "accept", null).statusCode(404);
        judge(Tokens.with(Role.REGISTRAR, school).signed(), device, record, "refuse", null)
                .statusCode(201);
    }

    @Test
    void onlyTheManagerOfTheCenterJudgesAndNobodyHerself() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.device();
        Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());
        Map<String, Object> fine = Device.completed(FEB, alias, room.version.watch());
        device.sync(room.wish(FEB, alias), record, fine);
        String elsewhere = Tokens.with(Role.CENTER_MANAGER, Ids.next()).signed();
        String manager = room.academy.manager();

        assertThat(waiting(elsewhere, null)).isEmpty();
        Academy.as(elsewhere)
                .queryParam("center", room.academy.center)
                .get("/quarantined-records")
                .then()
                .statusCode(403);
        judge(elsewhere, device, record, "accept", null).statusCode(404);
        judge(Tokens.with(Role.ADMIN, Registry.COUNTRY).signed(), device, record, "accept", null)
                .statusCode(404);
        judge(device.token(), device, record, "accept", null).statusCode(403);
        judge(
                        Tokens.ofTeacher(device.teacher())
                                .grant(Role.CENTER_MANAGER, room.academy.center)
                                .signed(),
                        device,
                        record,
                        "accept",
                        null)
                .statusCode(403);
        given().get("/quarantined-records").then().statusCode(401);
        judge(manager, device, fine, "accept", null)
                .statusCode(409)
                .body("type", equalTo("urn:omuzgor:problem:record-not-waiting"));
        judge(manager, device, record, "perhaps", null).statusCode(400).body("errors.pointer", contains("/decision"));
        judge(manager, device, record, "accept", farOff())
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveTime"));
        judge(manager, device, record, "refuse", FEB).statusCode(422);
        judge(manager, device, Map.of("id", Ids.next()), "accept", null).statusCode(404);
    }

    @Test
    void nobodyJudgesWhatIsAboutHerUnderAnotherId() {
        // given: a manager who is the same person as the owner of one record and as whom another is about
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.device();
        device.sync(room.wish(FEB, alias));
        Map<String, Object> record = Device.completed(farOff(), alias, room.version.read());
        device.sync(record);
        Device stranger = room.device();
        Map<String, Object> seen = room.seen(FEB, device);
        stranger.sync(seen);
        UUID second = room.academy.teacher();
        String judge = Tokens.ofTeacher(second)
                .grant(Role.CENTER_MANAGER, room.academy.center)
                .signed();

        arrivals.arrive(Registry.alias(device.teacher(), second));

        judge(judge, device, record, "accept", null).statusCode(403);
        judge(judge, stranger, seen, "accept", null).statusCode(403);
        arrivals.arrive(Registry.alias(device.teacher(), null));
        judge(judge, device, record, "accept", null).statusCode(201);
        judge(judge, stranger, seen, "accept", null).statusCode(201);
    }

    @Test
    void aRecordBelongsToWhereItsPersonIs() {
        // given: it names an enrollment that her other id has at the center, and comes from an id that is posted
        // nowhere
        Classroom room = new Classroom(arrivals);
        UUID school = Ids.next();
        arrivals.arrive(Registry.unit(school));
        UUID alias = Ids.next();
        Device one = room.device();
        Device other = room.device();
        arrivals.arrive(Registry.posted(one.teacher(), school));
        one.sync(room.wish(FEB, alias));
        Map<String, Object> named = Device.completed(farOff(), alias, room.version.read());
        Map<String, Object> unnamed = Device.completed(farOff(), Ids.next(), room.version.read());
        other.sync(named, unnamed);
        String registrar = Tokens.with(Role.REGISTRAR, school).signed();
        assertThat(waiting(room.academy.manager(), room.academy.center)).isEmpty();

        arrivals.arrive(Registry.alias(other.teacher(), one.teacher()));

        assertThat(waiting(room.academy.manager(), room.academy.center)).containsExactly((String) named.get("id"));
        assertThat(waiting(registrar, null)).containsExactly((String) unnamed.get("id"));
        judge(room.academy.manager(), other, named, "accept", FEB).statusCode(201);
        assertThat(one.enrollment(alias).getString("activities[0].completedAt")).isEqualTo(FEB.toString());
    }

    @Test
    void theQueueIsReadPageByPage() {
        Classroom room = new Classroom(arrivals);
        UUID alias = Ids.next();
        Device device = room.device();
        device.sync(room.wish(FEB, alias));
        device.sync(
                Device.completed(farOff(), alias, room.version.read()),
                Device.completed(farOff(), alias, room.version.watch()));
        String manager = room.academy.manager();

        var first = Academy.as(manager).get("/quarantined-records?first=1").jsonPath();
        var second = Academy.as(manager)
                .queryParam("first", 1)
                .queryParam("after", first.getString("nextCursor"))
                .get("/quarantined-records")
                .jsonPath();

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
        assertThat(second.getString("nextCursor")).isNull();
    }
}
