package tj.omuzgor.platform.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.platform.place.Places.Place;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** A person gets all that is held of her, under all her ids, and nothing of anybody else. */
@ServiceTest
class PersonalDataTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    PersonPlaces personPlaces;

    @Inject
    Places places;

    private final UUID teacher = UUID.randomUUID();
    private final UUID alias = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void recordsGoOutAsTheyWereSentUnderAllIds() {
        var raw = "{ \"id\" : 1,\n \"data\":{\"n\": 1e0} }";
        record(teacher, raw, "{\"n\": 1}");
        record(alias, "{\"b\":2}", "{\"n\": 2}");
        record(other, "{\"c\":3}", "{\"n\": 3}");
        rejected(teacher, "not JSON at all: \"");
        pool.withTransaction(tx -> Aliases.put(tx, List.of(new AliasChanged(alias, teacher))))
                .await()
                .atMost(LIMIT);

        for (var id : List.of(teacher, alias)) {
            var lines = lines(get(Tokens.ofTeacher(id).signed(), null).statusCode(200));

            assertThat(lines)
                    .extracting(line -> line.getString("section"))
                    .containsExactly("learning-records", "learning-records", "rejected-records", "aliases");
            assertThat(lines)
                    .extracting(line -> line.getString("data.raw"))
                    .containsExactly(raw, "{\"b\":2}", "not JSON at all: \"", null);
            assertThat(lines.getLast().getString("data.personId")).isEqualTo(teacher.toString());
        }
    }

    @Test
    void whatSaysSomethingOfAnotherPersonIsLeftOut() {
        record(teacher, "{\"registryNumber\":\"T-9\"}", "{\"registryNumber\": \"T-9\"}");
        record(teacher, "another", "{\"teacherId\": \"%s\"}".formatted(other));
        record(teacher, "herself", "{\"teacherId\": \"%s\"}".formatted(teacher));

        var lines = lines(get(Tokens.ofTeacher(teacher).signed(), null).statusCode(200));

        assertThat(lines).extracting(line -> line.getString("data.raw")).containsExactly(null, null, "herself");
        assertThat(lines).extracting(line -> line.getString("data.kind")).containsOnly("test.noted");
    }

    @Test
    void thousandsOfRowsComeOneByOne() {
        pool.preparedQuery("""
                        insert into learning_record (owner, id, kind, digest, device_id, occurred_at, received_at, effective_at, correction_ms, data, raw, status)
                        select $1, gen_random_uuid(), 'test.noted', '', $1, now(), now(), now(), 0, '{}', repeat('x', 1000), 'stored'
                        from generate_series(1, 5000)
                        """).execute(Tuple.of(teacher)).await().atMost(LIMIT);

        assertThat(get(Tokens.ofTeacher(teacher).signed(), null)
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(5000);
    }

    @Test
    void whoKeepsHerRegistryGetsItTooAndThatIsWrittenDown() {
        var district = UUID.randomUUID();
        var school = UUID.randomUUID();
        pool.withTransaction(tx -> places.put(tx, List.of(new Place(district, null), new Place(school, district)))
                        .chain(() -> personPlaces.apply(tx, List.of(posted(school)))))
                .await()
                .atMost(LIMIT);
        record(teacher, "{}", "{}");

        get(Tokens.with(Role.REGISTRAR, UUID.randomUUID()).signed(), teacher).statusCode(404);
        get(Tokens.ofTeacher(other).signed(), teacher).statusCode(404);
        get(Tokens.with(Role.DISTRICT_OFFICER, district).signed(), teacher).statusCode(403);
        get(Tokens.with(Role.REGISTRAR, district).signed(), null).statusCode(404);
        get(null, null).statusCode(401);
        given().auth()
                .oauth2(Tokens.ofTeacher(teacher).signed())
                .get("/personal-data?teacher=x")
                .then()
                .statusCode(400);
        assertThat(exports()).isEmpty();

        var keeper = Tokens.of("keeper").grant(Role.REGISTRAR, district).signed();
        assertThat(lines(get(keeper, teacher).statusCode(200)))
                .extracting(line -> line.getString("section"))
                .containsExactly("learning-records", "exports-to-others", "places-of-work");
        assertThat(exports()).containsExactly("keeper");
        assertThat(lines(get(Tokens.with(Role.ADMIN, PersonSight.COUNTRY).signed(), teacher)
                        .statusCode(200)))
                .hasSize(4);
    }

    /** Otherwise the registrar of a place she left long ago would be handed all that came after. */
    @Test
    void thePlaceOfAnOldEntryGivesNoSightOfThePersonSheIsNow() {
        var district = UUID.randomUUID();
        pool.withTransaction(tx -> places.put(tx, List.of(new Place(district, null)))
                        .chain(() -> personPlaces.apply(tx, List.of(posted(district)))))
                .await()
                .atMost(LIMIT);
        var keeper = Tokens.with(Role.REGISTRAR, district).signed();
        get(keeper, teacher).statusCode(200);

        pool.withTransaction(tx -> Aliases.put(tx, List.of(new AliasChanged(teacher, other))))
                .await()
                .atMost(LIMIT);

        get(keeper, teacher).statusCode(404);
        get(keeper, other).statusCode(404);
        get(Tokens.with(Role.ADMIN, PersonSight.COUNTRY).signed(), teacher).statusCode(200);
    }

    private ReceivedEvent<TeacherChanged> posted(UUID school) {
        var posting = new Posting(school, true, java.time.LocalDate.of(2020, 9, 1), null, Instant.EPOCH, null);
        return new ReceivedEvent<>(
                new TeacherChanged(
                        teacher, "T-1", TeacherStatus.ACTIVE, Sex.FEMALE, 1985, List.of(), List.of(), List.of(posting)),
                1,
                Instant.EPOCH);
    }

    private void record(UUID owner, String raw, String data) {
        pool.preparedQuery("""
                        insert into learning_record (owner, id, kind, digest, device_id, occurred_at, received_at, effective_at, correction_ms, data, raw, status)
                        values ($1, $2, 'test.noted', '', $1, now(), clock_timestamp(), now(), 0, $3::text::jsonb, $4, 'stored')
                        """)
                .execute(Tuple.of(owner, UUID.randomUUID(), data, raw))
                .await()
                .atMost(LIMIT);
    }

    private void rejected(UUID owner, String raw) {
        pool.preparedQuery(
                        "insert into rejected_record (owner, device_id, received_at, problem, detail, raw) values ($1, $1, now(), 'p', 'd', $2)")
                .execute(Tuple.of(owner, raw))
                .await()
                .atMost(LIMIT);
    }

    private List<String> exports() {
        return pool.preparedQuery("select exported_by from personal_data_export where teacher_id = $1")
                .execute(Tuple.of(teacher))
                .map(rows -> java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .await()
                .atMost(LIMIT);
    }

    private static List<JsonPath> lines(ValidatableResponse response) {
        return response.contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    private static ValidatableResponse get(@Nullable String token, @Nullable UUID of) {
        var request = token == null ? given() : given().auth().oauth2(token);
        return request.get("/personal-data" + (of == null ? "" : "?teacher=" + of))
                .then();
    }
}
