package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.account.OpenAccount.Opener;
import tj.omuzgor.identity.account.OpeningResult.Present;
import tj.omuzgor.identity.account.OpeningResult.Unfit;
import tj.omuzgor.identity.account.OpeningResult.UsernameTaken;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.DirectoryUser;
import tj.omuzgor.identity.directory.PasswordChange;
import tj.omuzgor.identity.staff.HeldGrants;
import tj.omuzgor.identity.teacher.FindTeacher;

/**
 * Adds to an account that is there already. Whoever may open accounts could otherwise set the password of anybody: an account that holds
 * grants is left to the country's administrators, a teacher's account to those who keep her registry, one of nobody in the registry to
 * whoever opened it.
 */
@ApplicationScoped
class PresentAccount {

    private final AssignTeacher assignTeacher;
    private final KnownHolders holders;
    private final AccountDirectory directory;
    private final HeldGrants grants;
    private final FindTeacher findTeacher;

    PresentAccount(
            AssignTeacher assignTeacher,
            KnownHolders holders,
            AccountDirectory directory,
            HeldGrants grants,
            FindTeacher findTeacher) {
        this.assignTeacher = assignTeacher;
        this.holders = holders;
        this.directory = directory;
        this.grants = grants;
        this.findTeacher = findTeacher;
    }

    /** Takes over a user that only the directory knows: one half-opened before, or one that came with the realm. */
    Uni<OpeningResult> takeOver(DirectoryUser user, AccountRequest request, Opener opener) {
        if (!user.grants().isEmpty() && !opener.administersCountry()) {
            return taken(request);
        }
        return holders.takeOver(user)
                .flatMap(account -> account == null ? taken(request) : complete(account, request, opener));
    }

    /** Gives a known account its teacher where it has none yet, and the password where one is sent. */
    Uni<OpeningResult> complete(Account account, AccountRequest request, Opener opener) {
        if (belongsToAnother(account.teacherId(), request.teacherId())) {
            return taken(request);
        }
        return inReach(account, opener)
                .flatMap(inReach -> inReach
                        ? assign(account, request.teacherId())
                                .flatMap(assigned -> password(account, request.password())
                                        .map(change -> switch (change) {
                                            case SET, USED_BEFORE -> new Present(assigned.view());
                                            case NOT_ALLOWED -> notAllowed();
                                        }))
                        : taken(request));
    }

    private static boolean belongsToAnother(@Nullable UUID present, @Nullable UUID wanted) {
        return present != null && wanted != null && !present.equals(wanted);
    }

    private Uni<Boolean> inReach(Account account, Opener opener) {
        if (opener.administersCountry()) {
            return Uni.createFrom().item(true);
        }
        return grants.any(account.id()).flatMap(any -> any ? Uni.createFrom().item(false) : keeps(account, opener));
    }

    private Uni<Boolean> keeps(Account account, Opener opener) {
        var teacher = account.teacherId();
        return teacher == null
                ? Uni.createFrom().item(opener.id().equals(account.openedBy()))
                : findTeacher
                        .find(teacher, new FindTeacher.Viewer(null, opener.units()))
                        .map(found -> found != null);
    }

    private Uni<Account> assign(Account account, @Nullable UUID teacher) {
        if (teacher == null || teacher.equals(account.teacherId())) {
            return Uni.createFrom().item(account);
        }
        return assignTeacher.assign(account, teacher).call(() -> grants.tryNow(account.id()));
    }

    /** One that was used before may be that of the same request, sent again. */
    private Uni<PasswordChange> password(Account account, @Nullable String password) {
        return password == null
                ? Uni.createFrom().item(PasswordChange.SET)
                : directory.setPassword(account.id(), password);
    }

    private static OpeningResult notAllowed() {
        return new Unfit(
                new FieldProblem("/password", "is not allowed by the sign-in: long enough, and without the user name"));
    }

    private static Uni<OpeningResult> taken(AccountRequest request) {
        return Uni.createFrom().item(new UsernameTaken(request.username()));
    }
}
