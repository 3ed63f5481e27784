package tj.omuzgor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.data.Json;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.SignedIn;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** A school that no other test knows, and what its people and the registrar do through the gateway. */
final class School {

    private static final String CODE = "ACCOUNTS-S001";
    /** Not the district of the golden path: whoever is posted there may be enrolled by it. */
    private static final String DISTRICT = "TJ-KT-01";

    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final GatewayHttp gateway;
    private final GraphQlClient registrar;
    private final String id;

    School(RunningStack running) {
        this.gateway = new GatewayHttp(running.site());
        this.registrar = new Ledgers(running.site()).client(DemoAccount.REGISTRAR.username());
        this.id = registrar
                .ask(
                        "mutation($school: OrgUnitInput!) { defineOrgUnits(orgUnits: [$school]) { id } }",
                        Map.of(
                                "school",
                                Map.of(
                                        "code",
                                        CODE,
                                        "parentCode",
                                        DISTRICT,
                                        "kind",
                                        "SCHOOL",
                                        "names",
                                        List.of(Map.of("language", "tg", "text", "Мактаби ҳисобҳо")))))
                .path("defineOrgUnits")
                .path(0)
                .path("id")
                .asText();
    }

    /** A teacher of the school. */
    record Person(String id, String registryNumber, String family, String given) {}

    String id() {
        return id;
    }

    SignedIn registrar() {
        return registrar.caller();
    }

    Person register(String number, String family, String given) {
        Map<String, Object> teacher = Map.of(
                "registryNumber",
                number,
                "family",
                family,
                "given",
                given,
                "sex",
                "FEMALE",
                "birthDate",
                "1985-03-08",
                "schoolCode",
                CODE,
                "postedFrom",
                "2020-09-01",
                "subjects",
                List.of("mathematics"),
                "languages",
                List.of("tg"));
        String teacherId = registrar
                .ask(
                        "mutation($teacher: TeacherInput!) { registerTeachers(teachers: [$teacher]) { id } }",
                        Map.of("teacher", teacher))
                .path("registerTeachers")
                .path(0)
                .path("id")
                .asText();
        return new Person(teacherId, number, family, given);
    }

    /** Corrects her name, as her passport says it. */
    void rename(Person person, String family, String given) {
        JsonNode present = registrar
                .ask("query($id: ID!) { teacher(id: $id) { version birthDate } }", Map.of("id", person.id()))
                .path("teacher");
        Map<String, Object> correction = Map.of(
                "version", present.path("version").asInt(),
                "family", family,
                "given", given,
                "sex", "FEMALE",
                "birthDate", present.path("birthDate").asText(),
                "subjects", List.of("mathematics"),
                "languages", List.of("tg"),
                "details", Map.of("categories", List.of(), "externalIds", List.of(), "levels", List.of()));
        registrar.ask(
                "mutation($id: ID!, $correction: TeacherCorrectionInput!) {"
                        + " correctTeacher(id: $id, correction: $correction) { id } }",
                Map.of("id", person.id(), "correction", correction));
    }

    /** Says what her status is from today on. */
    void status(Person person, String status) {
        registrar.ask(
                "mutation($id: ID!, $status: TeacherStatusInput!) { changeTeacherStatus(id: $id, status: $status) { id } }",
                Map.of(
                        "id",
                        person.id(),
                        "status",
                        Map.of(
                                "status",
                                status,
                                "from",
                                LocalDate.ofInstant(now(), DUSHANBE).toString())));
    }

    /** Says that an entry is another one's person; answers the merge. */
    String merge(Person entry, Person person) {
        Map<String, Object> merge = Map.of(
                "id", Generators.timeBasedEpochGenerator().generate().toString(),
                "teacherId", entry.id(),
                "personId", person.id(),
                "reason", "the same passport");
        return registrar
                .ask("mutation($merge: MergeInput!) { mergeTeachers(merge: $merge) { id } }", Map.of("merge", merge))
                .path("mergeTeachers")
                .path("id")
                .asText();
    }

    /** Takes a merge back. */
    void undo(String merge) {
        registrar.ask(
                "mutation($id: ID!) { undoMerge(id: $id, reason: \"two passports\") { id } }", Map.of("id", merge));
    }

    /** Makes the holder of an account the head of the school. */
    void appointHead(String account) {
        registrar.ask(
                "mutation($grant: GrantInput!) { giveGrant(grant: $grant) { id } }",
                Map.of(
                        "grant",
                        Map.of("holder", account, "role", "SCHOOL_HEAD", "unitId", id, "from", now().toString())));
    }

    /** Asks for slips: of these teachers, or where none is named of all who have no account. */
    Answer slips(SignedIn issuer, Person... people) {
        Map<String, Object> request = new LinkedHashMap<>(Map.of("schoolId", id));
        if (people.length > 0) {
            request.put("teacherIds", List.of(people).stream().map(Person::id).toList());
        }
        return gateway.send(Call.postJson("/claim-codes", Json.text(request)).as(issuer));
    }

    /** Claims an account with what the slip says, as anybody can who holds one. */
    Answer claim(Person person, String code, String password, @Nullable String username) {
        Map<String, Object> claim = new LinkedHashMap<>(
                Map.of("registryNumber", person.registryNumber(), "code", code, "password", password));
        if (username != null) {
            claim.put("username", username);
        }
        return gateway.send(Call.postJson("/claims", Json.text(claim)));
    }

    Answer export(SignedIn person) {
        return gateway.send(Call.get("/me/export").as(person));
    }

    Answer erase(Person person) {
        String order = Json.text(Map.of(
                "order", "12/2026",
                "reason", "a decision of the court",
                "registryNumber", person.registryNumber()));
        return gateway.send(
                Call.postJson("/teachers/" + person.id() + "/erasure", order).as(registrar()));
    }

    /** Who she is, as the gateway tells her. */
    JsonNode me(SignedIn person) {
        return new GraphQlClient(gateway, person, "tg")
                .ask("{ me { id username teacher { id registryNumber family } grants { role } } }")
                .path("me");
    }

    private Instant now() {
        return gateway.site().clock().instant();
    }
}
