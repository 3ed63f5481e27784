package tj.omuzgor.coverage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** A teacher whose data was erased counts as before: no name was ever here, and her postings stay. */
@ServiceTest
final class ErasureTest {

    private static final LocalDate LAST_YEAR = LocalDate.parse("2025-09-01");

    @Inject
    Facts facts;

    @Inject
    DataSource source;

    private final UUID district = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();

    @Test
    void everyFigureStaysAsItWas() {
        UUID school = UUID.randomUUID();
        facts.publish(
                Facts.unit(district, null, OrgUnitKind.DISTRICT),
                Facts.unit(school, district, OrgUnitKind.SCHOOL),
                Facts.course(course));
        var teachers = Stream.generate(UUID::randomUUID).limit(12).toList();
        teachers.forEach(teacher -> facts.publish(teacher(teacher, "N-" + teacher, school)));
        Instant at = Instant.parse("2026-03-01T18:59:59Z");
        teachers.subList(0, 11).forEach(teacher -> {
            facts.publish(Facts.completion(UUID.randomUUID(), teacher, course, CompletionStatus.COMPLETED, at));
            facts.publish(Facts.certificate(UUID.randomUUID(), teacher, course, at, null));
        });
        facts.awaitApplied();
        var completed = figures("completed");
        var certified = figures("certified");
        assertThat(completed).containsExactly(11, 12);

        teachers.subList(0, 6)
                .forEach(teacher -> facts.publish(teacher(teacher, ErasurePseudonym.of(teacher), school)));
        facts.awaitApplied();

        assertThat(figures("completed")).isEqualTo(completed);
        assertThat(figures("certified")).isEqualTo(certified);
        assertThat(EveryTable.holding(source, "N-" + teachers.getFirst())).isEmpty();
    }

    private static TeacherChanged teacher(UUID id, String number, UUID school) {
        return new TeacherChanged(
                id,
                number,
                TeacherStatus.ACTIVE,
                Sex.FEMALE,
                1980,
                List.of(),
                List.of(),
                List.of(Facts.posting(school, LAST_YEAR, null)));
    }

    private List<Integer> figures(String measure) {
        var answer = given().auth()
                .oauth2(Tokens.with(Role.DISTRICT_OFFICER, district).signed())
                .get("/coverage?measure=" + measure + "&unit=" + district + "&course=" + course)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of(answer.getInt("numerator"), answer.getInt("denominator"));
    }
}
