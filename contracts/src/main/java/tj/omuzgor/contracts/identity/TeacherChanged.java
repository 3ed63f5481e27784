package tj.omuzgor.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * The state of a teacher without the name, which travels as {@link TeacherNameChanged}.
 *
 * @param id the teacher; the {@code teacher_id} of her token
 * @param registryNumber the number of the national registry; an {@link ErasurePseudonym} once she was erased
 * @param status her status today
 * @param postings all postings ever, in order of their start
 * @param levels the levels she teaches at
 * @param minimumQualification whether she holds the minimum qualification required of her; null where it is not known
 * @param absences when she was on leave or had left, in order of the start
 * @param categories all qualification categories ever, in order of their start
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
        List<Posting> postings,
        List<EducationLevel> levels,
        @Nullable Boolean minimumQualification,
        List<DatedStatus> absences,
        List<DatedCategory> categories)
        implements Event {
    /** Copies the lists; those an older writer left out are empty. */
    public TeacherChanged {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        postings = List.copyOf(postings);
        levels = Later.list(levels);
        absences = Later.list(absences);
        categories = Later.list(categories);
    }

    /** Without what came later. */
    public TeacherChanged(
            UUID id,
            String registryNumber,
            TeacherStatus status,
            Sex sex,
            int birthYear,
            List<String> subjects,
            List<String> languages,
            List<Posting> postings) {
        this(
                id,
                registryNumber,
                status,
                sex,
                birthYear,
                subjects,
                languages,
                postings,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
