package tj.omuzgor.course.roll;

import static org.hamcrest.Matchers.contains;
import static tj.omuzgor.course.Classroom.FEB;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** A roll calls a person by her own name, whichever id of hers has the place. */
@ServiceTest
final class MergedRollTest {

    @Inject
    Arrivals arrivals;

    @Test
    void theEntryOfAnOldIdHasTheNameOfThePersonUntilThatIsUndone() {
        var room = new Classroom(arrivals);
        var old = room.device();
        var person = room.device();
        old.sync(room.wish(FEB, Ids.next()));
        arrivals.arrive(
                new TeacherNameChanged(old.teacher(), "Қаландарова", "Гулҷаҳон", null),
                new TeacherNameChanged(person.teacher(), "Каландарова", "Гулҷаҳон", "Раҷабовна"));
        roll(room).body("items.name", contains("Қаландарова Гулҷаҳон"));

        arrivals.arrive(Registry.alias(old.teacher(), person.teacher()));

        roll(room)
                .body("items.name", contains("Каландарова Гулҷаҳон Раҷабовна"))
                .body("items.teacherId", contains(old.teacher().toString()));

        arrivals.arrive(Registry.alias(old.teacher(), null));

        roll(room).body("items.name", contains("Қаландарова Гулҷаҳон"));
    }

    private static ValidatableResponse roll(Classroom room) {
        return Academy.as(Tokens.with(Role.TRAINER, room.academy.center).signed())
                .get("/cohorts/" + room.cohort.id() + "/roll")
                .then()
                .statusCode(200);
    }
}
