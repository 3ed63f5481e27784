package tj.omuzgor.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tj.omuzgor.gateway.graph.Answers.byIds;
import static tj.omuzgor.gateway.graph.Answers.ids;
import static tj.omuzgor.gateway.graph.Answers.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.gateway.GatewayTest;
import tj.omuzgor.gateway.Stub;
import tj.omuzgor.test.Tokens;

@GatewayTest
final class BatchingTest {
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final String ISSUER = Tokens.with(Role.CENTER_ISSUER, CENTER)
            .grant(Role.DISTRICT_OFFICER, DISTRICT)
            .signed();

    @BeforeEach
    void forget() {
        Stub.resetAll();
        Stub.of("course")
                .on(
                        "GET /course-versions/by-ids",
                        asked -> byIds(asked, id -> """
                {"id":"%s","courseId":"%s","code":"c","version":1,"titles":{"en":"Version %s"},"summaries":{"en":"s"},"languages":["en"],
                "activities":[],"publishedAt":"2026-01-01T00:00:00Z"}""".formatted(id, UUID.randomUUID(), id)));
        Stub.of("identity")
                .on("GET /centers/by-ids", asked -> byIds(asked, id -> """
                        {"id":"%s","code":"c","unitId":"%s","names":{"en":"Center"}}""".formatted(id, DISTRICT)))
                .on(
                        "GET /org-units/by-ids",
                        asked -> byIds(
                                asked,
                                id -> id.equals(DISTRICT.toString())
                                        ? "{\"id\":\"%s\",\"code\":\"D\",\"parentId\":null,\"kind\":\"district\",\"names\":{\"en\":\"District\"}}"
                                                .formatted(id)
                                        : "{\"id\":\"%s\",\"code\":\"S\",\"parentId\":\"%s\",\"kind\":\"school\",\"names\":{\"en\":\"School\"}}"
                                                .formatted(id, DISTRICT)));
    }

    @Test
    void asksForTheCourseVersionsCentersAndPlacesOfTwoListsOnce() {
        var versions = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        Stub.of("certification")
                .on(
                        "GET /certificates",
                        page(versions.subList(0, 2).stream()
                                .map(BatchingTest::certificate)
                                .toList()))
                .on(
                        "GET /certificates/issuable",
                        page(versions.subList(1, 3).stream()
                                .map(BatchingTest::issuable)
                                .toList()));

        Graph.ask(ISSUER, """
                query($c:ID!){
                  a:certificates(centerId:$c){edges{node{courseVersion{title} center{name unit{name kind}}}}}
                  issuable(centerId:$c){edges{node{courseVersion{id} center{code}}}}
                  b:certificates(centerId:$c,first:2){edges{node{courseVersion{code}}}}
                }""", Map.of("c", CENTER.toString()))
                .statusCode(200)
                .body("errors", nullValue())
                .body(
                        "data.a.edges.node.courseVersion.title",
                        contains("Version " + versions.get(0), "Version " + versions.get(1)))
                .body("data.a.edges[0].node.center.unit.kind", equalTo("DISTRICT"))
                .body(
                        "data.issuable.edges[1].node.courseVersion.id",
                        equalTo(versions.get(2).toString()));

        var asked = Stub.of("course").asked("/course-versions/by-ids");
        assertThat(asked).hasSize(1);
        assertThat(ids(asked.getFirst()))
                .containsExactlyInAnyOrderElementsOf(
                        versions.stream().map(UUID::toString).toList());
        assertThat(Stub.of("identity").asked("/centers/by-ids")).hasSize(1);
        assertThat(Stub.of("identity").asked("/org-units/by-ids")).hasSize(1);
    }

    @Test
    void asksForSchoolsOnceAndForTheirDistrictsOnce() {
        var schools = IntStream.range(0, 3).mapToObj(_ -> UUID.randomUUID()).toList();
        Stub.of("identity")
                .on(
                        "GET /teachers",
                        page(schools.stream().map(BatchingTest::teacher).toList()));

        Graph.ask(ISSUER, "{teachers{edges{node{school{id} district{name}}}}}")
                .statusCode(200)
                .body("errors", nullValue())
                .body(
                        "data.teachers.edges.node.school.id",
                        equalTo(schools.stream().map(UUID::toString).toList()))
                .body("data.teachers.edges.node.district.name", contains("District", "District", "District"));

        var asked = Stub.of("identity").asked("/org-units/by-ids");
        assertThat(asked).hasSize(2);
        assertThat(ids(asked.get(0))).hasSize(3);
        assertThat(ids(asked.get(1))).containsExactly(DISTRICT.toString());
    }

    @Test
    void asksForMoreThanARequestLineHoldsInSeveralCalls() {
        var schools = IntStream.range(0, 450).mapToObj(_ -> UUID.randomUUID()).toList();
        Stub.of("identity")
                .on(
                        "GET /teachers",
                        page(schools.stream().map(BatchingTest::teacher).toList()));

        Graph.ask(ISSUER, "{teachers(first:500){edges{node{school{id}}}}}")
                .body(
                        "data.teachers.edges.node.school.id",
                        equalTo(schools.stream().map(UUID::toString).toList()));

        assertThat(Stub.of("identity").asked("/org-units/by-ids").stream()
                        .map(asked -> ids(asked).size()))
                .containsExactlyInAnyOrder(80, 80, 80, 80, 80, 50);
        assertThat(Stub.of("identity").asked("/org-units/by-ids"))
                .allSatisfy(asked -> assertThat(asked.uri()).hasSizeLessThan(4000));
    }

    @Test
    void leavesOnlyTheFieldOutWhoseServiceFails() {
        Stub.of("certification")
                .on("GET /certificates", page(List.of(certificate(UUID.randomUUID()), certificate(UUID.randomUUID()))));
        Stub.of("course").on("GET /course-versions/by-ids", _ -> null);

        Graph.ask(
                        ISSUER,
                        "query($c:ID!){certificates(centerId:$c){edges{node{title courseVersion{id}}}}}",
                        Map.of("c", CENTER.toString()))
                .statusCode(200)
                .body("data.certificates.edges[1].node.title", equalTo("Title"))
                .body("data.certificates.edges[1].node.courseVersion", nullValue())
                .body("errors[0].extensions.code", equalTo("service-unavailable"))
                .body("errors[0].extensions.detail", equalTo("The service course does not answer."));
    }

    @Test
    void asksForTheRollsOfAFewCohortsAndNeverOfMany() {
        String trainer = Tokens.with(Role.TRAINER, CENTER).signed();
        var few = List.of(UUID.randomUUID(), UUID.randomUUID());
        few.forEach(id -> Stub.of("course").on("GET /cohorts/" + id + "/roll", page(List.of(entry(id)))));
        String query = "query($c:ID!){cohorts(centerId:$c){edges{node{roll(first:5){edges{node{enrollmentId}}}}}}}";

        Stub.of("course")
                .on("GET /cohorts", page(few.stream().map(BatchingTest::cohort).toList()));
        Graph.ask(trainer, query, Map.of("c", CENTER.toString()))
                .body("errors", nullValue())
                .body(
                        "data.cohorts.edges.node.roll.edges.node.enrollmentId",
                        contains(few.stream().map(id -> List.of(id.toString())).toArray()));

        Stub.of("course")
                .on(
                        "GET /cohorts",
                        page(IntStream.range(0, 11)
                                .mapToObj(n -> cohort(UUID.randomUUID()))
                                .toList()));
        Graph.ask(trainer, query, Map.of("c", CENTER.toString()))
                .body("errors[0].extensions.code", equalTo("graphql-limit"));
    }

    @Test
    void leavesOutTheRollsThatTheCallerDoesNotSeeAndNoOthers() {
        var own = UUID.randomUUID();
        var foreign = UUID.randomUUID();
        Stub.of("course")
                .on("GET /cohorts", page(List.of(cohort(foreign), cohort(own))))
                .on("GET /cohorts/" + own + "/roll", page(List.of(entry(own))));

        Graph.ask(
                        Tokens.with(Role.TRAINER, CENTER).signed(),
                        "{cohorts{edges{node{id roll{edges{node{enrollmentId}}}}}}}")
                .body("errors", nullValue())
                .body("data.cohorts.edges.node.id", contains(foreign.toString(), own.toString()))
                .body("data.cohorts.edges[0].node.roll", nullValue())
                .body("data.cohorts.edges[1].node.roll.edges.node.enrollmentId", contains(own.toString()));
    }

    private static String cohort(UUID id) {
        return """
                {"id":"%s","courseVersionId":"%1$s","centerId":"%1$s","name":"A","places":1,"enrolled":0,"sessions":[]}""".formatted(id);
    }

    private static String entry(UUID enrollment) {
        return """
                {"enrollmentId":"%s","teacherId":"%1$s","name":"A","attendedSessions":[],"completedAt":null}""".formatted(enrollment);
    }

    private static String certificate(UUID version) {
        return """
                {"id":"%1$s","number":"N","code":"x","teacherId":"%1$s","name":"A","enrollmentId":"%1$s","courseVersionId":"%2$s",
                "titles":{"en":"Title"},"centerId":"%3$s","credits":1.2500,"status":"issued","completedAt":"2026-01-01T00:00:00Z",
                "issuedAt":"2026-01-02T00:00:00Z","revokedAt":null,"revocationReason":null,"verificationUrl":"http://x/v/x"}""".formatted(UUID.randomUUID(), version, CENTER);
    }

    private static String issuable(UUID version) {
        return """
                {"enrollmentId":"%1$s","teacherId":"%1$s","name":null,"courseVersionId":"%2$s","centerId":"%3$s","completedAt":"2026-01-01T00:00:00Z"}""".formatted(UUID.randomUUID(), version, CENTER);
    }

    private static String teacher(UUID school) {
        return """
                {"id":"%s","registryNumber":"TJ-1","family":"A","given":"B","patronymic":null,"sex":"male","birthDate":"1990-02-03",
                "status":"active","schoolId":"%s","subjects":[],"languages":[]}""".formatted(UUID.randomUUID(), school);
    }
}
