package tj.omuzgor.coverage.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;
import tj.omuzgor.test.PersonalExport;
import tj.omuzgor.test.PersonalTables;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What a person counts by she gets, all of it and nothing of others. */
@ServiceTest
final class PersonalDataTest {

    private static final Instant AT = Instant.parse("2026-03-01T18:59:59Z");

    @Inject
    Facts facts;

    @Inject
    DataSource source;

    @Inject
    @All
    List<PersonalSections> sections;

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
    void eachSectionHoldsWhatWasPutThereUnderAllHerIds() {
        var teacher = UUID.randomUUID();
        var old = UUID.randomUUID();
        var colleague = UUID.randomUUID();
        var school = UUID.randomUUID();
        var certificate = UUID.randomUUID();
        var enrollment = UUID.randomUUID();
        var leave = new DatedStatus(
                TeacherStatus.LONG_LEAVE, LocalDate.of(2024, 1, 10), LocalDate.of(2024, 3, 1), AT, null);
        facts.publish(
                Facts.teacher(
                        teacher,
                        TeacherStatus.ACTIVE,
                        List.of(leave),
                        Facts.posting(school, LocalDate.of(2020, 9, 1), null)),
                Facts.teacher(colleague, TeacherStatus.ACTIVE, Facts.posting(school, LocalDate.of(2020, 9, 1), null)),
                Facts.alias(old, teacher),
                Facts.completion(enrollment, old, UUID.randomUUID(), CompletionStatus.COMPLETED, AT),
                Facts.completion(UUID.randomUUID(), colleague, UUID.randomUUID(), CompletionStatus.COMPLETED, AT),
                Facts.certificate(certificate, teacher, UUID.randomUUID(), AT, null));
        facts.awaitApplied();

        for (var id : List.of(teacher, old)) {
            var export = PersonalExport.of(Tokens.ofTeacher(id).signed());

            assertThat(export.sections())
                    .containsExactlyInAnyOrder(
                            "teachers", "postings", "absences", "completions", "certificates", "aliases");
            assertThat(export.texts("teachers", "id")).containsExactly(teacher.toString());
            assertThat(export.texts("postings", "schoolId")).containsExactly(school.toString());
            assertThat(export.texts("absences", "from")).containsExactly("2024-01-10");
            assertThat(export.texts("absences", "to")).containsExactly("2024-03-01");
            assertThat(export.texts("completions", "enrollmentId")).containsExactly(enrollment.toString());
            assertThat(export.texts("certificates", "id")).containsExactly(certificate.toString());
            assertThat(export.texts("aliases", "teacherId")).containsExactly(old.toString());
            assertThat(export.text()).doesNotContain(colleague.toString());
        }
    }
}
