package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.Creation.Created;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.NewUser;
import tj.omuzgor.identity.staff.FirstAdministrator;

/** Gives {@code admin} at the country to a user named in the configuration, if and only if nobody holds it. */
@ApplicationScoped
class AppointFirstAdministrator {

    private static final Logger LOG = Logger.getLogger(AppointFirstAdministrator.class);

    private final AccountDirectory directory;
    private final KnownHolders holders;
    private final FirstAdministrator firstAdministrator;

    AppointFirstAdministrator(AccountDirectory directory, KnownHolders holders, FirstAdministrator firstAdministrator) {
        this.directory = directory;
        this.holders = holders;
        this.firstAdministrator = firstAdministrator;
    }

    /**
     * Appoints a user, who is made first where there is none and a password is given. Fails where Keycloak does not answer or knows no
     * such user. Answers whether the grant was given.
     */
    Uni<Boolean> appoint(String username, Optional<String> password) {
        return directory
                .findByUsername(username)
                .flatMap(user -> user == null ? made(username, password) : item(user))
                .flatMap(holders::takeOver)
                .flatMap(account -> {
                    if (account == null) {
                        throw new IllegalStateException("The user name belongs to another account: " + username);
                    }
                    return firstAdministrator.giveWhereNobodyIs(account.holder());
                })
                .invoke(given -> LOG.infof(
                        given ? "%s is the first administrator" : "%s is not appointed: there is an administrator",
                        username));
    }

    private Uni<DirectoryUser> made(String username, Optional<String> password) {
        if (password.isEmpty()) {
            throw new IllegalStateException("Keycloak has no user " + username);
        }
        return directory
                .create(new NewUser(username, password.get(), null, "Administrator", "First"))
                .flatMap(creation -> {
                    if (!(creation instanceof Created)) {
                        throw new IllegalStateException("Keycloak makes no user " + username + ": " + creation);
                    }
                    return directory.findByUsername(username).map(user -> {
                        if (user == null) {
                            throw new IllegalStateException("Keycloak does not find the user it made: " + username);
                        }
                        return user;
                    });
                });
    }

    private static Uni<DirectoryUser> item(DirectoryUser user) {
        return Uni.createFrom().item(user);
    }
}
