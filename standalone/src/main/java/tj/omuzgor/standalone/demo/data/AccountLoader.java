package tj.omuzgor.standalone.demo.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.standalone.demo.client.Eventually;
import tj.omuzgor.standalone.demo.client.GatewayHttp;
import tj.omuzgor.standalone.demo.client.GraphQlClient;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.SignInRefused;
import tj.omuzgor.standalone.demo.client.SignedIn;

/** Opens the demo's accounts and gives them their roles, each only where it is missing. */
final class AccountLoader {

    private final GatewayHttp gateway;
    private final KeycloakLogin login;
    private final Eventually eventually;
    private final GraphQlClient administrator;

    AccountLoader(GatewayHttp gateway, KeycloakLogin login, Eventually eventually, GraphQlClient administrator) {
        this.gateway = gateway;
        this.login = login;
        this.eventually = eventually;
        this.administrator = administrator;
    }

    /** Everybody, signed in. */
    Map<DemoAccount, GraphQlClient> open(Map<String, String> places, Map<String, JsonNode> teachers) {
        Map<DemoAccount, GraphQlClient> people = new EnumMap<>(DemoAccount.class);
        for (DemoAccount account : DemoAccount.values()) {
            SignedIn person = signIn(account, teachers);
            String role = account.role();
            String place = account.place();
            if (role != null && place != null && !person.holds(role)) {
                give(person, role, DemoData.id(places, place));
            }
            people.put(account, new GraphQlClient(gateway, person, "en"));
        }
        return people;
    }

    private SignedIn signIn(DemoAccount account, Map<String, JsonNode> teachers) {
        try {
            return login.signIn(account.username(), DemoAccount.PASSWORD);
        } catch (SignInRefused notYetOpened) {
            administrator.ask(
                    "mutation($account: AccountInput!) { openAccount(account: $account) { id } }",
                    Map.of("account", input(account, teachers)));
            return login.signIn(account.username(), DemoAccount.PASSWORD);
        }
    }

    private static Map<String, @Nullable Object> input(DemoAccount account, Map<String, JsonNode> teachers) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("username", account.username());
        input.put("password", DemoAccount.PASSWORD);
        JsonNode teacher = account.registryNumber() == null ? null : teachers.get(account.registryNumber());
        input.put("teacherId", teacher == null ? null : teacher.path("id").asText());
        input.put(
                "family",
                teacher == null ? account.family() : teacher.path("family").asText());
        input.put(
                "given",
                teacher == null ? account.given() : teacher.path("given").asText());
        return input;
    }

    private void give(SignedIn person, String role, String unitId) {
        administrator.ask(
                "mutation($grant: GrantInput!) { giveGrant(grant: $grant) { id } }",
                Map.of(
                        "grant",
                        Map.of(
                                "holder", person.claims().path("sub").asText(),
                                "role", DemoFiles.constant(role),
                                "unitId", unitId,
                                "from", gateway.site().clock().instant().toString())));
        eventually.value(
                "the token of " + person.username() + " to carry the role " + role,
                () -> {
                    person.renew();
                    return person;
                },
                renewed -> renewed.holds(role),
                renewed -> renewed.claims().path("grants").toString());
    }
}
