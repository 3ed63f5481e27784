package tj.omuzgor.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static tj.omuzgor.identity.Registry.register;
import static tj.omuzgor.identity.erasure.Imported.LIMIT;
import static tj.omuzgor.identity.erasure.Imported.ended;
import static tj.omuzgor.identity.erasure.Imported.sent;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.roster.ExampleRoster;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;

/** What begins before an erasure is through and ends after it; the erasure is held where all is written and nothing is committed. */
@ServiceTest
final class ErasureRacesTest {

    /** The last that an erasure waits for. */
    private static final String LAST_LOCK = "select pg_advisory_xact_lock(hashtext('identity.import.echoes'))";

    private static final String WAITING = """
            select 1 from pg_locks where locktype = 'advisory' and not granted
              and objid::bigint = hashtext('identity.import.echoes')::bigint & 4294967295
            """;

    @Inject
    Database database;

    @Inject
    DataSource source;

    private Registry registry;
    private Person person;

    @BeforeEach
    void somebody() {
        registry = new Registry();
        person = new Person(registry);
    }

    @Test
    void aRegistrationThatWaitedForHerRowDoesNotBringHerBack() {
        CompletableFuture<ValidatableResponse> erasing;
        CompletableFuture<ValidatableResponse> registering;
        try (var held = database.hold(LAST_LOCK)) {
            erasing = erasing();
            registering = beside(() -> register(registry.registrar(), registry.teacher(person.number)));
            await().atMost(LIMIT).until(() -> database.waits("select id from teacher where registry_number%"));
        }

        erasing.join().statusCode(200);
        registering.join().statusCode(422).body("errors.pointer", contains("/0/registryNumber"));
        assertThat(database.texts("select 1 from teacher where registry_number = ?", person.number))
                .isEmpty();
        assertThat(EveryTable.holding(source, person.number)).isEmpty();
    }

    @Test
    void anImportThatRanMeanwhileQuotesNothingOfHer() {
        var roster = new ExampleRoster();
        // Her number twice: what is wrong with them is known when all rows are.
        roster.userRow("%s,,,true,,,Фарзона,Каримова,,%s,,,,,,,".formatted(roster.id("a"), person.number))
                .userRow("%s,,,true,,,Фарзона,Каримова,,%s,,,,,,,".formatted(roster.id("b"), person.number));
        CompletableFuture<ValidatableResponse> erasing;
        String running;
        try (var held = database.hold(LAST_LOCK)) {
            erasing = erasing();
            running = sent(roster, "example.zip");
            await().atMost(LIMIT).until(() -> database.texts(WAITING).size() == 2);
        }

        erasing.join().statusCode(200);
        assertThat(ended(running).getString("status")).isEqualTo("done");
        assertThat(database.texts("select code from roster_import_problem where import_id = ?::uuid", running))
                .containsExactly("import-number-repeated", "import-number-repeated");
        assertThat(EveryTable.holding(source, person.number)).isEmpty();
    }

    /** Answers once it has written everything. */
    private CompletableFuture<ValidatableResponse> erasing() {
        var registrar = registry.registrar();
        var erasing = beside(() -> person.erase(registrar));
        await().atMost(LIMIT).until(() -> erasing.isDone() || database.waits("%identity.import.echoes%"));
        assertThat(erasing).isNotDone();
        return erasing;
    }

    private static CompletableFuture<ValidatableResponse> beside(Supplier<ValidatableResponse> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }
}
