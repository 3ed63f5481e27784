package tj.omuzgor.certification.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.certification.Arrivals;
import tj.omuzgor.certification.Learner;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.personal.PersonalSection;
import tj.omuzgor.platform.personal.PersonalSections;
import tj.omuzgor.test.PersonalExport;
import tj.omuzgor.test.PersonalTables;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** What certification holds of a person she gets, all of it and nothing of others. */
@ServiceTest
final class PersonalDataTest {

    @Inject
    Arrivals arrivals;

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
    void eachSectionHoldsWhatWasPutThere() {
        var learner = Learner.some();
        var old = learner.neighbor();
        var school = UUID.randomUUID();
        learner.arriveAt(arrivals);
        arrivals.arrive(posted(learner.teacher(), school), old.completedLater(60), old.sameAs(learner));
        var certificate = learner.issue();

        var export = PersonalExport.of(Tokens.ofTeacher(learner.teacher()).signed());

        assertThat(export.sections())
                .containsExactlyInAnyOrder(
                        "names",
                        "completions",
                        "ledger-entries",
                        "certificates",
                        "audit-entries",
                        "aliases",
                        "places-of-work");
        assertThat(export.texts("names", "family")).containsExactly("Раҳмонова");
        assertThat(export.texts("completions", "enrollmentId"))
                .containsExactly(
                        learner.enrollment().toString(), old.enrollment().toString());
        assertThat(export.texts("completions", "modalities[0].academicMinutes")).containsExactly("540", "540");
        assertThat(export.texts("ledger-entries", "kind"))
                .containsExactlyInAnyOrder(
                        "award", "award", "award", "award", "award", "award", "reversal", "reversal", "reversal");
        assertThat(export.texts("ledger-entries", "countedIn"))
                .filteredOn(Objects::nonNull)
                .containsOnly(learner.enrollment().toString());
        assertThat(export.texts("certificates", "id")).containsExactly(certificate);
        assertThat(export.texts("certificates", "printed.name")).containsExactly("Раҳмонова Гулҷаҳон Ӯктамовна");
        assertThat(export.texts("certificates", "credential"))
                .singleElement()
                .asString()
                .startsWith("ey");
        assertThat(export.texts("audit-entries", "action")).contains("ledger-changed", "certificate-issued");
        assertThat(export.texts("audit-entries", "subject"))
                .containsOnly(
                        certificate,
                        learner.enrollment().toString(),
                        old.enrollment().toString());
        assertThat(export.texts("aliases", "teacherId"))
                .containsExactly(old.teacher().toString());
        assertThat(export.texts("places-of-work", "postings[0].schoolId")).containsExactly(school.toString());
    }

    @Test
    void nothingOfAColleagueIsInIt() {
        var learner = Learner.some();
        var colleague = learner.neighbor();
        learner.arriveAt(arrivals);
        colleague.arriveAt(arrivals);
        var certificate = colleague.issue();

        assertThat(PersonalExport.of(Tokens.ofTeacher(learner.teacher()).signed())
                        .text())
                .contains(learner.teacher().toString())
                .doesNotContain(
                        colleague.teacher().toString(), colleague.enrollment().toString(), certificate);
    }

    private static TeacherChanged posted(UUID teacher, UUID school) {
        return new TeacherChanged(
                teacher,
                "T-" + teacher.toString().substring(0, 8),
                TeacherStatus.ACTIVE,
                Sex.FEMALE,
                1985,
                List.of(),
                List.of(),
                List.of(new Posting(school, true, LocalDate.of(2020, 9, 1), null, Instant.EPOCH, null)));
    }
}
