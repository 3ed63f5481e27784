package tj.omuzgor.contracts.course;

import java.time.LocalDate;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/** A teacher's device was heard; at most one a day in Asia/Dushanbe. */
@EventType(topic = "course.teacher-heard.v1", type = "tj.omuzgor.course.teacher-heard.v1")
public record TeacherHeard(UUID teacherId, LocalDate day) implements Event {
    @Override
    public String subject() {
        return teacherId.toString();
    }
}
