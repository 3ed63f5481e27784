package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The state of a teacher without the name, which travels as {@link TeacherNameChanged}.
 *
 * @param id the teacher; the {@code teacher_id} of her token
 * @param registryNumber the number of the national registry
 * @param postings all postings ever, in order of their start
 */
@EventType(topic = "identity.teacher.v1", type = "tj.omuzgor.identity.teacher-changed.v1")
public record TeacherChanged(
        UUID id,
        String registryNumber,
        TeacherStatus status,
        Sex sex,
        int birthYear,
        List<String> subjects,
        List<String> languages,
        List<Posting> postings)
        implements Event {
    /** Copies the lists. */
    public TeacherChanged {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        postings = List.copyOf(postings);
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
