package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.course.Classroom.FEB;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;

/** Once a teacher was erased, nothing here tells who she was, and everything she did counts as before. */
@ServiceTest
final class ErasureTest {

    @Inject
    Arrivals arrivals;

    @Inject
    DataSource source;

    @Test
    void nameAndNumberGoAndAttendanceStays() {
        var room = new Classroom(arrivals);
        UUID teacher = Ids.next();
        String number = "N-" + teacher.toString().substring(10);
        String family = "Қаландарова-" + teacher;
        var device = new Device(teacher);
        arrivals.arrive(Registry.teacher(teacher, number), new TeacherNameChanged(teacher, family, "Гулҷаҳон", null));
        device.sync(Device.requested(FEB, Ids.next(), room.version.id()));
        var attended = Device.record(
                "attendance.recorded",
                FEB,
                null,
                null,
                Map.of("sessionId", room.cohort.session().toString(), "registryNumber", number));
        room.trainer.sync(attended);
        var meeting = room.meeting(device);
        assertThat(meeting).isNotNull();
        assertThat(EveryTable.holding(source, number))
                .contains("public.teacher", "public.attendance", "public.learning_record");
        assertThat(EveryTable.holding(source, family)).contains("public.teacher_name");

        arrivals.arrive(Registry.teacher(teacher, ErasurePseudonym.of(teacher)));
        arrivals.erase(TeacherNameChanged.class, teacher);

        assertThat(EveryTable.holding(source, number)).isEmpty();
        assertThat(EveryTable.holding(source, family)).isEmpty();
        assertThat(room.meeting(device)).isEqualTo(meeting);
        assertThat(room.trainer.sync(attended).getBoolean("results[0].duplicate"))
                .isTrue();
        assertThat(EveryTable.holding(source, number)).isEmpty();
    }
}
