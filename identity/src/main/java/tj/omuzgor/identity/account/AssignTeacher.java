package tj.omuzgor.identity.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tj.omuzgor.identity.staff.HeldGrants;

/** Gives an account its teacher; its grants say so in the same transaction. */
@ApplicationScoped
class AssignTeacher {

    private final Accounts accounts;
    private final HeldGrants grants;

    AssignTeacher(Accounts accounts, HeldGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** Answers the account as it is then: without the teacher where she was erased meanwhile. */
    @WithTransaction
    Uni<Account> assign(Account account, UUID teacher) {
        var assigned = account.of(teacher);
        return Panache.getSession()
                .flatMap(session -> accounts.assign(session, account.id(), teacher))
                .flatMap(done -> done
                        ? grants.belongTo(assigned.holder()).replaceWith(assigned)
                        : Uni.createFrom().item(account));
    }
}
