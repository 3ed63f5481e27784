package tj.omuzgor.identity.teacher;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static tj.omuzgor.identity.Registry.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class ManyRecordsTest {

    @Test
    void answersTheRecordsOfThoseWhomTheCallerSees() {
        var registry = new Registry();
        var one = registry.registered();
        var two = registry.registered();
        var stranger = new Registry().registered();
        var ids = "?id=" + one + "&id=" + two + "&id=" + stranger + "&id=" + UUID.randomUUID();

        as(Tokens.with(Role.SCHOOL_HEAD, registry.school).signed())
                .get("/teachers/records" + ids)
                .then()
                .statusCode(200)
                .body("teacher.id", containsInAnyOrder(one.toString(), two.toString()))
                .body("[0].postings.schoolId", contains(registry.school.toString()));
        as(Tokens.ofTeacher(two).signed())
                .get("/teachers/records" + ids)
                .then()
                .body("teacher.id", contains(two.toString()));
        as(Tokens.with(Role.MINISTRY_ANALYST, Registry.COUNTRY).signed())
                .get("/teachers/records" + ids)
                .then()
                .statusCode(200)
                .body("$", empty());
        as(null).get("/teachers/records" + ids).then().statusCode(401);
    }
}
