package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.staff.AccessQueue.Progress;
import tj.omuzgor.platform.caller.HeldGrant;

/**
 * Tells Keycloak what an account holds. A first grant ends every session that began by the password alone: before Keycloak knows of the
 * grant, so that no such session carries it, and after, for what began meanwhile. What is interrupted in between is done again from the
 * beginning.
 */
@ApplicationScoped
class TellDirectory {

    private static final Logger LOG = Logger.getLogger(TellDirectory.class);

    private final Holders holders;
    private final AccountDirectory directory;
    private final SecondFactor secondFactor;

    TellDirectory(Holders holders, AccountDirectory directory, SecondFactor secondFactor) {
        this.holders = holders;
        this.directory = directory;
        this.secondFactor = secondFactor;
    }

    Uni<Progress> tell(SqlConnection tx, String holder, List<HeldGrant> held) {
        return secondFactor.isBehindAllSessions(tx, holder).flatMap(behindAll -> {
            if (held.isEmpty() && behindAll) {
                // Known for certain before Keycloak lets anybody in by the password alone, whatever becomes of the
                // answer.
                return secondFactor.note(tx, holder, false).replaceWith(Progress.HALFWAY);
            }
            return (held.isEmpty() || behindAll ? describe(tx, holder, held) : first(tx, holder, held))
                    .replaceWith(Progress.DONE);
        });
    }

    private Uni<Void> first(SqlConnection tx, String holder, List<HeldGrant> held) {
        return directory
                .signOut(holder)
                .chain(() -> describe(tx, holder, held))
                .chain(() -> directory.signOut(holder))
                .chain(() -> secondFactor.note(tx, holder, true));
    }

    private Uni<Void> describe(SqlConnection tx, String holder, List<HeldGrant> held) {
        return holders.teacherOf(tx, holder)
                .flatMap(teacher -> directory.describe(holder, teacher, held))
                .invoke(exists -> {
                    if (!exists) {
                        LOG.warnf("Keycloak has no user %s any more; its grants reach no token", holder);
                    }
                })
                .replaceWithVoid();
    }
}
