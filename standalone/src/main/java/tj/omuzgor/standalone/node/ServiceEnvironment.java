package tj.omuzgor.standalone.node;

import java.util.Map;
import java.util.TreeMap;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.data.SigningKeys;
import tj.omuzgor.standalone.data.SigningKeys.Purpose;

/** What a service is told about the system through its environment. */
final class ServiceEnvironment {

    private static final String REALM = "omuzgor";

    private final Addresses addresses;
    private final DataFolder data;
    private final Secrets secrets;
    private final SigningKeys keys;

    ServiceEnvironment(Addresses addresses, DataFolder data, Secrets secrets) {
        this.addresses = addresses;
        this.data = data;
        this.secrets = secrets;
        this.keys = new SigningKeys(secrets);
    }

    Map<String, String> of(Service service) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.service(service)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.kafka());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.keycloakOrigin() + "/realms/" + REALM);
        environment.put("OMUZGOR_PUBLIC_URL", addresses.gateway());
        service.database().ifPresent(name -> environment.putAll(database(Database.of(name, secrets))));
        environment.putAll(special(service));
        return environment;
    }

    private Map<String, String> database(Database database) {
        String place = "postgresql://127.0.0.1:" + addresses.postgres() + "/" + database.name();
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "vertx-reactive:" + place,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + place,
                "QUARKUS_DATASOURCE_USERNAME",
                database.name(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.password());
    }

    private Map<String, String> special(Service service) {
        return switch (service) {
            case IDENTITY ->
                Map.of(
                        "OMUZGOR_KEYCLOAK_URL",
                        addresses.keycloakOrigin(),
                        "OMUZGOR_KEYCLOAK_REALM",
                        REALM,
                        "OMUZGOR_KEYCLOAK_CLIENT_ID",
                        "identity-service",
                        "OMUZGOR_KEYCLOAK_CLIENT_SECRET",
                        secrets.password("identity-client"),
                        "OMUZGOR_FIRST_ADMINISTRATOR_USERNAME",
                        "admin",
                        "OMUZGOR_FIRST_ADMINISTRATOR_PASSWORD",
                        secrets.password("admin"),
                        "OMUZGOR_ERASURE_SALT",
                        secrets.password("erasure-salt"),
                        "OMUZGOR_IMPORTS_FOLDER",
                        data.folder("imports").toString());
            case COURSE ->
                Map.of(
                        "OMUZGOR_CONTENT_FOLDER",
                        data.folder("content").toString(),
                        "OMUZGOR_MANIFEST_KEY_FILE",
                        keys.file(Purpose.MANIFEST).toString());
            case CERTIFICATION ->
                Map.of(
                        "OMUZGOR_CREDENTIAL_KEY_FILE",
                        keys.file(Purpose.CREDENTIAL).toString(),
                        "OMUZGOR_ERASURE_SALT",
                        secrets.password("erasure-salt"));
            case GATEWAY ->
                Map.of(
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(addresses.gatewayManagement()),
                        "OMUZGOR_SYNC_KEY_FILE",
                        keys.file(Purpose.SYNC).toString(),
                        "OMUZGOR_EXPORTS_FOLDER",
                        data.folder("exports").toString(),
                        "QUARKUS_REST_CLIENT_IDENTITY_URL",
                        addresses.origin(Service.IDENTITY),
                        "QUARKUS_REST_CLIENT_COURSE_URL",
                        addresses.origin(Service.COURSE),
                        "QUARKUS_REST_CLIENT_ASSESSMENT_URL",
                        addresses.origin(Service.ASSESSMENT),
                        "QUARKUS_REST_CLIENT_CERTIFICATION_URL",
                        addresses.origin(Service.CERTIFICATION),
                        "QUARKUS_REST_CLIENT_COVERAGE_URL",
                        addresses.origin(Service.COVERAGE));
            case ASSESSMENT, COVERAGE -> Map.of();
        };
    }
}
