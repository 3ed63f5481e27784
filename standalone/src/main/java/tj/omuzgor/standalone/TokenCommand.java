package tj.omuzgor.standalone;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.demo.client.KeycloakLogin;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.client.Unexpected;
import tj.omuzgor.standalone.demo.data.DemoAccount;
import tj.omuzgor.standalone.node.Addresses;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Signs in as a browser would and prints the access token, for calls by hand.")
final class TokenCommand implements Callable<Integer> {

    private static final String ADMINISTRATOR = "admin";

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            paramLabel = "USERNAME",
            arity = "0..1",
            description = "The administrator (default: ${DEFAULT-VALUE}) or a demo account.")
    private String username = ADMINISTRATOR;

    TokenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Installation installation = data.installation().ready();
        Addresses addresses = installation.nodes().addresses();
        Site site = Site.at(addresses.gateway(), addresses.keycloakOrigin(), Clock.systemUTC());
        try {
            console.line(new KeycloakLogin(site)
                    .signIn(username, password(installation.secrets()))
                    .token());
        } catch (Unexpected refused) {
            throw new Refusal(refused.sentence(), refused);
        }
        return 0;
    }

    private String password(Secrets secrets) {
        if (username.equals(ADMINISTRATOR)) {
            return secrets.password(ADMINISTRATOR);
        }
        if (Arrays.stream(DemoAccount.values())
                .anyMatch(account -> account.username().equals(username))) {
            return DemoAccount.PASSWORD;
        }
        throw new Refusal("The password of " + username + " is not known here, only those of " + ADMINISTRATOR
                + " and of the demo accounts.");
    }
}
