package tj.omuzgor.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.demo.client.Authenticator;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** What a person needs at once when the system is ready. What is secret is told to a terminal alone: a file names where it is kept. */
final class Welcome {

    private static final String ADMINISTRATOR = "admin";
    private static final String AUTHENTICATOR = "admin-authenticator";

    private Welcome() {}

    static void print(Stack stack, StackOptions options, Duration took, boolean demo, Console console) {
        String gateway = stack.addresses().gateway();
        List<String> administrator =
                console.isTerminal() ? secrets(stack.secrets(), demo) : places(stack.secrets(), demo);
        console.line("""

                Ready in %d s, data in %s

                  Gateway        %s
                  GraphQL        %s/graphql
                  Keycloak       %s/realms/omuzgor
                %s
                  Second factor  staff set up an authenticator at their first sign-in; codes change every 30 s
                %s
                A first question, as the administrator:
                  curl -s %s/graphql -H "Authorization: Bearer $(./omuzgor token --data %s)" -H 'Content-Type: application/json' \\
                    -d '{"query":"{ courses { edges { node { code title } } } }"}'

                Look around with ./omuzgor status and ./omuzgor logs SERVICE; stop with Ctrl-C or ./omuzgor down.
                """.formatted(
                        took.toSeconds(),
                        options.data(),
                        gateway,
                        gateway,
                        stack.addresses().keycloakOrigin(),
                        String.join("\n", administrator),
                        demo ? accounts() : "",
                        gateway,
                        options.data()));
    }

    /** The first administrator's password and, where the demo has set one up, the key of the authenticator. */
    static List<String> secrets(Secrets secrets, boolean demo) {
        String password = secrets.password(ADMINISTRATOR);
        List<String> lines = new ArrayList<>(List.of("  Administrator  " + ADMINISTRATOR + " / " + password));
        if (demo) {
            lines.add("                 key for an authenticator app: " + key(password));
        }
        return lines;
    }

    private static List<String> places(Secrets secrets, boolean demo) {
        String password = secrets.password(ADMINISTRATOR);
        List<String> lines = new ArrayList<>(List.of(
                "  Administrator  " + ADMINISTRATOR + ", password in " + secrets.file(ADMINISTRATOR, () -> password)));
        if (demo) {
            lines.add("                 key for an authenticator app in "
                    + secrets.file(AUTHENTICATOR, () -> key(password)));
        }
        return lines;
    }

    private static String key(String password) {
        return Authenticator.of(password).key();
    }

    private static String accounts() {
        return Arrays.stream(DemoAccount.values())
                .map(account -> "    %-12s %s".formatted(account.username(), account.purpose()))
                .collect(Collectors.joining(
                        "\n",
                        "\n  Demo accounts, there once the demo data is loaded; the password of each is "
                                + DemoAccount.PASSWORD
                                + "\n  (published: this system listens on loopback and holds made-up people)"
                                + "\n  Key for an authenticator app: staff "
                                + key(DemoAccount.PASSWORD)
                                + "\n",
                        "\n"));
    }
}
