package tj.omuzgor.course.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.course.Classroom.FEB;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;
import tj.omuzgor.test.PersonalExport;
import tj.omuzgor.test.PersonalTables;
import tj.omuzgor.test.ServiceTest;

/** What learning holds of a person she gets, all of it and nothing of others. */
@ServiceTest
final class PersonalDataTest {

    @Inject
    Arrivals arrivals;

    @Inject
    DataSource source;

    @Inject
    @All
    List<PersonalSections> sections;

    private final UUID teacher = Ids.next();
    private final UUID school = Ids.next();
    private final UUID alias = Ids.next();
    private final Device device = new Device(teacher);

    @Test
    void everyTableIsInASectionOrLeftOutForAReason() {
        PersonalTables.assertAllAreAccountedFor(
                source,
                sections.stream()
                        .flatMap(contribution -> contribution.sections().stream())
                        .map(PersonalSection::sql)
                        .toList());
    }

    @Test
    void eachSectionHoldsWhatWasPutThere() {
        var room = learned();

        var export = PersonalExport.of(device.token());

        assertThat(export.sections())
                .containsExactlyInAnyOrder(
                        "names",
                        "teachers",
                        "grants",
                        "enrollment-requests",
                        "enrollments",
                        "activity-progress",
                        "attendance",
                        "grades",
                        "learning-records");
        assertThat(export.texts("names", "name")).containsExactly("Қаландарова Гулҷаҳон");
        assertThat(export.texts("teachers", "registryNumber")).containsExactly(Registry.number(teacher));
        assertThat(export.texts("teachers", "postings[0].schoolId")).containsExactly(school.toString());
        assertThat(export.texts("grants", "role")).containsExactly("trainer");
        assertThat(export.texts("grants", "unitId")).containsExactly(room.academy.center.toString());
        assertThat(export.texts("enrollment-requests", "cohortId"))
                .containsExactly(room.cohort.id().toString());
        assertThat(export.texts("enrollments", "id"))
                .containsExactly(room.enrollment(device).toString());
        assertThat(export.texts("enrollments", "courseVersionId"))
                .containsExactly(room.version.id().toString());
        assertThat(export.texts("activity-progress", "activityId"))
                .contains(room.version.read().toString(), room.version.quiz().toString());
        assertThat(export.texts("activity-progress", "scorePercent")).contains("61.0");
        assertThat(export.texts("attendance", "sessionId"))
                .containsExactly(
                        room.cohort.session().toString(), room.cohort.session().toString());
        assertThat(export.texts("attendance", "standing")).containsExactlyInAnyOrder(null, "OWN_ATTENDANCE");
        assertThat(export.texts("grades", "scorePercent")).containsExactly("61.0");
    }

    @Test
    void herOwnNumberStaysInHerRecordsAndThatOfOthersIsLeftOut() {
        var room = learned();
        device.sync(attended(room, Registry.number(room.trainer.teacher())));

        var export = PersonalExport.of(device.token());

        assertThat(export.texts("learning-records", "kind"))
                .containsExactly(
                        "enrollment.requested", "activity.completed", "attendance.recorded", "attendance.recorded");
        var raw = export.texts("learning-records", "raw");
        assertThat(raw.subList(0, 3)).doesNotContainNull();
        assertThat(raw.get(2)).contains(Registry.number(teacher));
        assertThat(raw.get(3)).isNull();
        assertThat(export.text())
                .doesNotContain(room.trainer.teacher().toString(), Registry.number(room.trainer.teacher()));
    }

    @Test
    void whatIsHeldUnderHerOtherIdIsInItToo() {
        learned();
        var person = Ids.next();
        arrivals.arrive(Registry.teacher(person), Registry.alias(teacher, person));

        var export = PersonalExport.of(new Device(person).token());

        assertThat(export.texts("aliases", "personId")).containsExactly(person.toString());
        assertThat(export.texts("teachers", "teacherId"))
                .containsExactlyInAnyOrder(teacher.toString(), person.toString());
        assertThat(export.texts("grades", "teacherId")).containsExactly(teacher.toString());
    }

    private Classroom learned() {
        var room = new Classroom(arrivals);
        arrivals.arrive(
                Registry.posted(teacher, school),
                new TeacherNameChanged(teacher, "Қаландарова", "Гулҷаҳон", null),
                room.academy.trainerGrant(teacher, null));
        device.sync(room.wish(FEB, alias));
        device.sync(Device.completed(FEB, alias, room.version.read()));
        arrivals.arrive(room.academy.graded(teacher, alias, room.version.quiz(), "61.00", true, FEB));
        room.trainer.sync(room.seen(FEB, device));
        device.sync(attended(room, Registry.number(teacher)));
        return room;
    }

    private static Map<String, Object> attended(Classroom room, String number) {
        return Device.record(
                "attendance.recorded",
                FEB,
                null,
                null,
                Map.of("sessionId", room.cohort.session().toString(), "registryNumber", number));
    }
}
