package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.data.DemoAccount;
import tj.omuzgor.standalone.demo.path.GoldenPath;
import tj.omuzgor.standalone.demo.path.StepResult;
import tj.omuzgor.standalone.node.Service;

/** One system for all of these: starting it takes longest. The last test stops it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static RunningStack running;
    private static List<StepResult> walked = List.of();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        running = RunningStack.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.stop();
            running.delete();
        }
    }

    @Test
    @Order(1)
    void walksTheGoldenPath() {
        List<StepResult> walk = walk(running.site());
        walked = walk;

        assertThat(walk)
                .allSatisfy(step -> assertThat(step.ok())
                        .as(step.name() + ": " + step.told())
                        .isTrue());
        assertThat(walk).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    @Order(2)
    void answersWhatAClusterAsksOfItsHealth(Service service) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : ClusterTest.probePaths()) {
                URI address = URI.create(running.stack.addresses().management(service) + path);
                HttpRequest question = HttpRequest.newBuilder(address).build();

                assertThat(client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(address.toString())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tj.omuzgor.systemtests.BadRequests#all")
    @Order(2)
    void answersABadRequestWithAProblemThatTellsNothingOfTheInside(BadRequests.Bad bad) {
        GatewayHttp gateway = new GatewayHttp(running.site());
        var caller = bad.username().isEmpty()
                ? null
                : new KeycloakLogin(running.site()).signIn(bad.username(), DemoAccount.PASSWORD);

        bad.check(gateway.send(caller == null ? bad.call() : bad.call().as(caller)));
    }

    @Test
    @Order(2)
    void signsPeopleInAsProductionHasTo() throws InterruptedException {
        SignInChecks checks = new SignInChecks(running);
        checks.noClientTakesPasswordsDirectly();
        checks.theRealmIsBounded();
        checks.staffAreAskedForASecondFactor();
        checks.thePageSpeaksTheCountrysLanguages();
        checks.aFirstGrantEndsSessions();
    }

    @Test
    @Order(2)
    void leadsATeacherFromHerSlipToTheEndOfHerAccount() {
        School school = new School(running);
        GrantChecks grants = new GrantChecks(running, school);
        grants.aGrantReachesEveryService();
        grants.itRestsWhileSheIsAway();
        grants.aUserMadeAtKeycloakIsKnownToo();

        AccountChecks account = new AccountChecks(running, school, grants);
        account.aTeacherClaimsHerAccount();
        account.sheIsWhoTheSlipNamed();
        account.aSecondSlipGivesAForgottenPasswordAnew();
        account.aCorrectedNameReachesTheSignIn();
        account.sheTakesHerDataWithHer();
        account.anErasureEndsHerAccount();
        grants.theLoginOfAMergedEntryFollowsThePerson();
    }

    @Test
    @Order(2)
    void showsItsPagesInARealBrowser(@TempDir Path profile) throws IOException, InterruptedException {
        Optional<Path> installed = Chromium.installed();
        assumeTrue(
                installed.isPresent(),
                "Skipped: the pages in a real browser; Chromium is missing, ./omuzgor test --install fetches it.");
        SignInChecks signIn = new SignInChecks(running);
        try (Chromium chromium = Chromium.start(installed.orElseThrow(), profile)) {
            BrowserChecks checks = new BrowserChecks(chromium);
            checks.theVerificationPageSpeaksToItsReader(Ledgers.value(walked, "issue", "verificationUrl"));
            for (String language : List.of("tg", "ru", "en")) {
                checks.theSignInPageSpeaksToItsReader(signIn.signInPage(language), language);
            }
        }
    }

    @Test
    @Order(3)
    void loadingTheDemoDataAgainChangesNothing() {
        JsonNode before = loaded();

        running.load();

        assertThat(loaded()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void losesAndDoublesNothingWhenEveryPartIsKilledOnce() throws InterruptedException {
        long seed = Long.getLong("omuzgor.seed", new Random().nextLong());
        System.out.println("  seed of the kills: " + seed + " (repeat with -Domuzgor.seed)");
        Site patient = running.site().withPatience(PATIENCE);
        Ledgers ledgers = new Ledgers(patient);
        List<List<StepResult>> walks = new ArrayList<>(List.of(walk(patient)));
        long certified = ledgers.measured("CERTIFIED", walks.getFirst());
        long completed = ledgers.measured("COMPLETED", walks.getFirst());

        PartKills kills = new PartKills(running.stack, seed);
        Thread killer = Thread.ofPlatform().name("kills").start(kills);
        long deadline = System.nanoTime() + PartKills.LONGEST.toNanos();
        while (killer.isAlive() && System.nanoTime() < deadline) {
            walks.add(walk(patient));
        }
        killer.join(PATIENCE.toMillis());
        walks.add(walk(patient));

        assertThat(kills.killed()).containsExactlyInAnyOrderElementsOf(running.stack.parts());
        for (List<StepResult> walk : walks) {
            assertThat(walk)
                    .allSatisfy(step -> assertThat(step.ok())
                            .as(step.name() + ": " + step.told())
                            .isTrue());
            BigDecimal credits = new BigDecimal(Ledgers.value(walk, "credits", "credits"));
            Ledgers.Holding holding = ledgers.of(walk);
            assertThat(holding.credits()).isEqualByComparingTo(credits);
            assertThat(holding.ledgerSum()).isEqualByComparingTo(credits);
            assertThat(holding)
                    .extracting(
                            Ledgers.Holding::enrollments,
                            Ledgers.Holding::attempts,
                            Ledgers.Holding::ledgerEntries,
                            Ledgers.Holding::certificates)
                    .containsExactly(1, 1, 2, 1);
        }
        assertThat(ledgers.measured("CERTIFIED", walks.getFirst())).isEqualTo(certified);
        assertThat(ledgers.measured("COMPLETED", walks.getFirst())).isEqualTo(completed + walks.size() - 1);
    }

    @Test
    @Order(5)
    void leavesNoProcessBehind() throws IOException {
        assertThat(running.processes()).isNotEmpty();

        running.stop();

        assertThat(running.processes()).isEmpty();
    }

    private static List<StepResult> walk(Site site) {
        return new GoldenPath(
                        site,
                        step -> System.out.println("  " + step.step() + " " + step.name()
                                + (step.ok() ? " " : " FAILED ") + step.told() + " (" + step.ms() + " ms)"))
                .walk();
    }

    /** What the loader makes, as its people see it. */
    private static JsonNode loaded() {
        GraphQlClient registrar = new Ledgers(running.site()).client(DemoAccount.REGISTRAR.username());
        return registrar.ask("""
                {
                  courses(first: 100) { edges { node { id code version courseVersionId } } }
                  centers(first: 100) { edges { node { id code } } }
                  teachers(first: 500) { edges { node { id registryNumber family given } } }
                  orgUnits(kind: SCHOOL, first: 500) { edges { node { id code } } }
                }""");
    }
}
