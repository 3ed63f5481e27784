package tj.omuzgor.course.learning;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.course.EnrollmentChanged;
import tj.omuzgor.contracts.course.TeacherHeard;
import tj.omuzgor.platform.event.Publications;

/** Names the events this service publishes. */
final class PublishedEvents {
    @Produces
    @Singleton
    Publications publications() {
        return new Publications(List.of(
                CourseVersionPublished.class,
                CohortChanged.class,
                EnrollmentChanged.class,
                CompletionChanged.class,
                TeacherHeard.class));
    }
}
