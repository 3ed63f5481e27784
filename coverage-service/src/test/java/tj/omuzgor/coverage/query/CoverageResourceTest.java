package tj.omuzgor.coverage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.time.PolicyZone;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
final class CoverageResourceTest {

    private static final LocalDate LAST_YEAR = LocalDate.parse("2025-09-01");

    @Inject
    Facts facts;

    @Inject
    Clock clock;

    private final UUID region = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final UUID teacher = UUID.randomUUID();

    @BeforeEach
    void aDistrictOfTwelveTeachers() {
        facts.publish(
                Facts.unit(school, district, OrgUnitKind.SCHOOL),
                Facts.unit(district, region, OrgUnitKind.DISTRICT),
                Facts.unit(region, null, OrgUnitKind.REGION),
                Facts.course(course),
                Facts.teacher(teacher, TeacherStatus.ACTIVE, Facts.posting(school, LAST_YEAR, null)));
        for (int i = 0; i < 11; i++) {
            facts.publish(
                    Facts.teacher(UUID.randomUUID(), TeacherStatus.LONG_LEAVE, Facts.posting(school, LAST_YEAR, null)));
        }
        facts.awaitApplied();
    }

    @Test
    void aCertificateRaisesTheFigureAndItsRevocationLowersIt() {
        UUID certificate = UUID.randomUUID();
        officer("certified").body("numerator", equalTo(0)).body("denominator", equalTo(12));

        Instant now = clock.instant();
        facts.publish(Facts.certificate(certificate, teacher, course, now, null));
        facts.publish(Facts.certificate(UUID.randomUUID(), teacher, course, now, null));
        facts.awaitApplied();
        officer("certified")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(12))
                .body("percent", equalTo(8.3f))
                .body("suppressed", equalTo(false))
                .body("unitId", equalTo(district.toString()))
                .body("courseId", nullValue())
                .body("measure", equalTo("certified"))
                .body(
                        "asOf",
                        equalTo(LocalDate.ofInstant(now, PolicyZone.DUSHANBE).toString()));

        facts.publish(Facts.certificate(certificate, teacher, course, now, clock.instant()));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(1));
    }

    @Test
    void aCompletionCountsUntilItIsWithdrawn() {
        UUID enrollment = UUID.randomUUID();
        Instant at = Instant.parse("2026-03-01T18:59:59Z");
        facts.publish(Facts.completion(enrollment, teacher, course, CompletionStatus.COMPLETED, at));
        facts.awaitApplied();

        officer("completed").body("numerator", equalTo(1));
        officer("completed", "course", course)
                .body("numerator", equalTo(1))
                .body("courseId", equalTo(course.toString()));
        officer("completed", "asOf", "2026-02-28").body("numerator", equalTo(0));
        officer("completed", "asOf", "2026-03-01").body("numerator", equalTo(1));
        facts.publish(Facts.completion(enrollment, teacher, course, CompletionStatus.WITHDRAWN, at));
        facts.awaitApplied();
        officer("completed").body("numerator", equalTo(0));
    }

    @Test
    void twoTeachersWhoAreOneCountOnceWhereThePersonIsPostedUntilThatIsUndone() {
        UUID otherSchool = UUID.randomUUID();
        UUID twin = UUID.randomUUID();
        facts.publish(
                Facts.unit(otherSchool, UUID.randomUUID(), OrgUnitKind.SCHOOL),
                Facts.teacher(twin, TeacherStatus.ACTIVE, Facts.posting(school, LAST_YEAR, null)),
                Facts.certificate(UUID.randomUUID(), twin, course, Instant.parse("2026-03-01T08:00:00Z"), null),
                Facts.completion(
                        UUID.randomUUID(),
                        twin,
                        course,
                        CompletionStatus.COMPLETED,
                        Instant.parse("2026-03-01T08:00:00Z")));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(1)).body("denominator", equalTo(13));

        // when they are found to be one, on earlier days too
        facts.publish(Facts.alias(twin, teacher));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(1)).body("denominator", equalTo(12));
        officer("completed").body("numerator", equalTo(1)).body("denominator", equalTo(12));
        officer("certified", "asOf", "2026-02-28").body("numerator", equalTo(0)).body("denominator", equalTo(12));
        facts.publish(Facts.certificate(UUID.randomUUID(), teacher, course, clock.instant(), null));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(1));

        // when the person is posted elsewhere
        facts.publish(Facts.teacher(teacher, TeacherStatus.ACTIVE, Facts.posting(otherSchool, LAST_YEAR, null)));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(0)).body("denominator", equalTo(11));

        // then undoing leaves no trace
        facts.publish(
                Facts.alias(twin, null),
                Facts.teacher(teacher, TeacherStatus.ACTIVE, Facts.posting(school, LAST_YEAR, null)));
        facts.awaitApplied();
        officer("certified").body("numerator", equalTo(2)).body("denominator", equalTo(13));
        officer("completed").body("numerator", equalTo(1)).body("denominator", equalTo(13));
    }

    @Test
    void aMergeMakesAFigureNewer() {
        Instant before = Instant.parse(officer("certified").extract().path("updatedAt"));

        facts.publish(Facts.alias(UUID.randomUUID(), teacher));
        facts.awaitApplied();

        assertThat(Instant.parse(officer("certified").extract().path("updatedAt")))
                .isAfter(before);
    }

    @Test
    void aDayBeginsAtMidnightInDushanbe() {
        facts.publish(Facts.certificate(
                UUID.randomUUID(),
                teacher,
                course,
                Instant.parse("2026-03-01T19:00:00Z"),
                Instant.parse("2026-03-04T19:00:00Z")));
        facts.awaitApplied();

        officer("certified", "asOf", "2026-03-01").body("numerator", equalTo(0));
        officer("certified", "asOf", "2026-03-02").body("numerator", equalTo(1));
        officer("certified", "asOf", "2026-03-04").body("numerator", equalTo(1));
        officer("certified", "asOf", "2026-03-05").body("numerator", equalTo(0));
    }

    @Test
    void aPlaceWithoutTeachersHasNoShare() {
        officer("certified", "asOf", "2025-08-31")
                .body("denominator", equalTo(0))
                .body("numerator", equalTo(0))
                .body("percent", nullValue())
                .body("suppressed", equalTo(false));
    }

    @Test
    void anAnalystSeesNoFigureThatCouldNameAPerson() {
        facts.publish(Facts.certificate(UUID.randomUUID(), teacher, course, clock.instant(), null));
        facts.awaitApplied();
        Tokens analyst = Tokens.with(Role.MINISTRY_ANALYST, region);

        get(analyst, "certified")
                .statusCode(200)
                .body("suppressed", equalTo(true))
                .body("numerator", nullValue())
                .body("denominator", nullValue())
                .body("percent", nullValue());
        get(analyst, "completed").body("suppressed", equalTo(false)).body("denominator", equalTo(12));
        get(analyst.grant(Role.SCHOOL_HEAD, UUID.randomUUID()), "certified").body("suppressed", equalTo(true));
        get(analyst.grant(Role.REGISTRAR, region), "certified").body("numerator", equalTo(1));
    }

    @Test
    void aPlaceOutsideTheGrantLooksLikeNone() {
        get(Tokens.with(Role.DISTRICT_OFFICER, UUID.randomUUID()), "certified")
                .statusCode(404)
                .body("type", equalTo("urn:omuzgor:problem:not-found"))
                .body("errors[0].pointer", equalTo("#query/unit"));
        get(Tokens.with(Role.SCHOOL_HEAD, school), "certified").statusCode(404);
        UUID nowhere = UUID.randomUUID();
        ask(Tokens.with(Role.ADMIN, nowhere), "measure", "certified", "unit", nowhere)
                .statusCode(404);
    }

    @Test
    void onlyThoseWithAPlaceToOverseeAsk() {
        given().get("/coverage?measure=certified&unit=" + district).then().statusCode(401);
        get(Tokens.ofTeacher(teacher), "certified")
                .statusCode(403)
                .body("type", equalTo("urn:omuzgor:problem:forbidden"));
    }

    @Test
    void everyBadParameterIsNamed() {
        Tokens officer = Tokens.with(Role.DISTRICT_OFFICER, district);

        refused(ask(officer, "unit", district), "measure");
        refused(ask(officer, "measure", "CERTIFIED", "unit", district), "measure");
        refused(ask(officer, "measure", "certified"), "unit");
        refused(ask(officer, "measure", "certified", "unit", "x"), "unit");
        refused(ask(officer, "measure", "certified", "unit", district, "asOf", "tomorrow"), "asOf");
        refused(ask(officer, "measure", "certified", "unit", district, "asOf", "2999-01-01"), "asOf");
        refused(ask(officer, "measure", "certified", "unit", district, "asOf", "-99999-01-01"), "asOf");
        ask(officer, "measure", "certified", "unit", district, "course", UUID.randomUUID())
                .statusCode(404)
                .body("errors[0].pointer", equalTo("#query/course"));
    }

    @Test
    void tellsWhenItsNewestFactWasApplied() {
        Instant before = Instant.parse(officer("certified").extract().path("updatedAt"));

        facts.publish(Facts.certificate(UUID.randomUUID(), teacher, course, clock.instant(), null));
        facts.awaitApplied();

        assertThat(Instant.parse(officer("certified").extract().path("updatedAt")))
                .isAfter(before);
    }

    private ValidatableResponse officer(String measure) {
        return get(Tokens.with(Role.DISTRICT_OFFICER, region), measure).statusCode(200);
    }

    private ValidatableResponse officer(String measure, String name, Object value) {
        return ask(Tokens.with(Role.DISTRICT_OFFICER, region), "measure", measure, "unit", district, name, value)
                .statusCode(200);
    }

    private ValidatableResponse get(Tokens caller, String measure) {
        return ask(caller, "measure", measure, "unit", district);
    }

    private static ValidatableResponse ask(Tokens caller, Object... parameters) {
        var request = given().auth().oauth2(caller.signed());
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.get("/coverage").then();
    }

    private static void refused(ValidatableResponse answer, String parameter) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("#query/" + parameter));
    }
}
