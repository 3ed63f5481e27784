package tj.omuzgor.test.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

@ServiceTest
class ServiceTestTest {

    @Test
    void acceptsASignedTokenAndReachesItsOwnDatabase() {
        var answer = given().auth().oauth2(Tokens.of("somebody").signed()).get("/who");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("somebody@t_");
    }

    @Test
    void refusesAForgedToken() {
        assertThat(given().auth()
                        .oauth2(Tokens.of("somebody").forged())
                        .get("/who")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void givesJdbcTheSameEmptyDatabase() throws Exception {
        var source = new PGSimpleDataSource();
        source.setUrl(config("quarkus.datasource.jdbc.url"));
        try (var connection = source.getConnection(
                        config("quarkus.datasource.username"), config("quarkus.datasource.password"));
                var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select count(*), current_setting('server_version_num')::int from pg_tables where schemaname = 'public'")) {
            tables.next();
            assertThat(tables.getInt(1)).isZero();
            assertThat(tables.getInt(2)).isGreaterThanOrEqualTo(180_000);
        }
        assertThat(config("quarkus.datasource.jdbc.url"))
                .isEqualTo("jdbc:" + config("quarkus.datasource.reactive.url"));
    }

    @Test
    void reachesAKafkaNodeOfItsOwn() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) config("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).isEmpty();
            admin.createTopics(List.of(new NewTopic("facts", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            var topics = admin.describeTopics(List.of("facts")).allTopicNames().get(30, TimeUnit.SECONDS);
            assertThat(topics.values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
