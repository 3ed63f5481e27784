package tj.omuzgor.standalone;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import tj.omuzgor.standalone.console.Console;
import tj.omuzgor.standalone.demo.client.Authenticator;
import tj.omuzgor.standalone.demo.data.DemoAccount;

/** What a person needs at once when the system is ready. */
final class Welcome {

    private Welcome() {}

    static void print(Stack stack, StackOptions options, Duration took, boolean demo, Console console) {
        String gateway = stack.addresses().gateway();
        console.line("""

                Ready in %d s, data in %s

                  Gateway        %s
                  GraphQL        %s/graphql
                  Keycloak       %s/realms/omuzgor
                  Administrator  admin / %s
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
                        stack.administratorPassword(),
                        demo ? accounts(stack.administratorPassword()) : "",
                        gateway,
                        options.data()));
    }

    private static String accounts(String administratorPassword) {
        return Arrays.stream(DemoAccount.values())
                .map(account -> "    %-12s %s".formatted(account.username(), account.purpose()))
                .collect(Collectors.joining(
                        "\n",
                        "\n  Demo accounts, there once the demo data is loaded; the password of each is "
                                + DemoAccount.PASSWORD
                                + "\n  (published: this system listens on loopback and holds made-up people)"
                                + "\n  Key for an authenticator app: staff "
                                + Authenticator.of(DemoAccount.PASSWORD).key()
                                + "\n                                admin "
                                + Authenticator.of(administratorPassword).key()
                                + "\n",
                        "\n"));
    }
}
