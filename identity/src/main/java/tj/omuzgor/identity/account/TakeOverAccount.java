package tj.omuzgor.identity.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.staff.TakeOverGrants;

/** Makes the row of an account that only the directory knows, together with the grants its tokens carry. */
@ApplicationScoped
class TakeOverAccount {

    private final Accounts accounts;
    private final TakeOverGrants grants;

    TakeOverAccount(Accounts accounts, TakeOverGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** The account as stored; null where there is one of that id or name already. */
    @WithTransaction
    Uni<@Nullable Account> takeOver(DirectoryUser user) {
        var account = new Account(user.id(), user.username(), user.teacherId());
        return Panache.getSession()
                .flatMap(session -> accounts.insert(session, account))
                .flatMap(stored -> stored == null
                        ? Uni.createFrom().nullItem()
                        : grants.takeOver(stored.holder(), user.grants(), user.createdAt())
                                .map(recorded -> stored));
    }
}
