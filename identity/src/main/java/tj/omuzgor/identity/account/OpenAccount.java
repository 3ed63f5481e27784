package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.account.MakeAccount.Making.Made;
import tj.omuzgor.identity.account.MakeAccount.Making.NameTaken;
import tj.omuzgor.identity.account.MakeAccount.Making.Refused;
import tj.omuzgor.identity.account.OpeningResult.DirectoryAway;
import tj.omuzgor.identity.account.OpeningResult.Opened;
import tj.omuzgor.identity.account.OpeningResult.Unfit;
import tj.omuzgor.identity.account.OpeningResult.UsernameTaken;
import tj.omuzgor.identity.directory.DirectoryUnavailable;
import tj.omuzgor.identity.name.PlainText;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.teacher.FindTeacher;

/**
 * Opens an account, or finds it by its user name. Keycloak's user is made whole before the row; where the row is then lost, the next
 * request of the same name or for the same teacher takes the user over.
 */
@ApplicationScoped
class OpenAccount {

    /** Keycloak keeps such names for the accounts of machines. */
    private static final String MACHINE = "service-account-";

    private static final int SHORTEST_NAME = 3;

    private final Accounts accounts;
    private final HalfMadeUsers halfMadeUsers;
    private final PresentAccount present;
    private final FindTeacher findTeacher;
    private final MakeAccount makeAccount;

    OpenAccount(
            Accounts accounts,
            HalfMadeUsers halfMadeUsers,
            PresentAccount present,
            FindTeacher findTeacher,
            MakeAccount makeAccount) {
        this.accounts = accounts;
        this.halfMadeUsers = halfMadeUsers;
        this.present = present;
        this.findTeacher = findTeacher;
        this.makeAccount = makeAccount;
    }

    /**
     * Who opens it.
     *
     * @param id her own account
     * @param units where the caller keeps the registry
     * @param administers where the caller is an administrator
     */
    record Opener(String id, Set<UUID> units, Set<UUID> administers) {
        boolean administersCountry() {
            return administers.contains(Country.ID);
        }
    }

    Uni<OpeningResult> open(AccountRequest request, Opener opener) {
        var error = error(request);
        if (error != null) {
            return Uni.createFrom().item(new Unfit(error));
        }
        return teacherFits(request.teacherId(), opener)
                .flatMap(fits -> fits
                        ? openFitting(request, opener)
                        : Uni.createFrom().<OpeningResult>item(new Unfit(MakeAccount.unknownTeacher(request))))
                .onFailure(DirectoryUnavailable.class)
                .recoverWithItem(new DirectoryAway());
    }

    private static @Nullable FieldProblem error(AccountRequest request) {
        if (request.username().length() < SHORTEST_NAME || request.username().startsWith(MACHINE)) {
            return new FieldProblem(
                    "/username", "must have " + SHORTEST_NAME + " characters or more and not begin with " + MACHINE);
        }
        if (!PlainText.isPlain(request.family())) {
            return new FieldProblem("/family", PlainText.RULE);
        }
        return PlainText.isPlain(request.given()) ? null : new FieldProblem("/given", PlainText.RULE);
    }

    private Uni<Boolean> teacherFits(@Nullable UUID teacher, Opener opener) {
        return teacher == null
                ? Uni.createFrom().item(true)
                : findTeacher
                        .find(teacher, new FindTeacher.Viewer(null, opener.units()))
                        .map(found -> found != null);
    }

    private Uni<OpeningResult> openFitting(AccountRequest request, Opener opener) {
        return accounts.byUsername(request.username())
                .flatMap(known ->
                        known == null ? openUnknown(request, opener) : present.complete(known, request, opener));
    }

    private Uni<OpeningResult> openUnknown(AccountRequest request, Opener opener) {
        return halfMadeUsers
                .called(request.username())
                .flatMap(user -> user == null ? openNew(request, opener) : present.takeOver(user, request, opener));
    }

    /** Where an earlier attempt was lost that asked for another name, what it made is found by the teacher. */
    private Uni<OpeningResult> openNew(AccountRequest request, Opener opener) {
        var teacher = request.teacherId();
        return teacher == null
                ? create(request, opener)
                : halfMadeUsers
                        .of(teacher)
                        .flatMap(left ->
                                left == null ? create(request, opener) : present.takeOver(left, request, opener));
    }

    private Uni<OpeningResult> create(AccountRequest request, Opener opener) {
        return makeAccount.make(request, opener.id()).flatMap(making -> switch (making) {
            case Made(var account) -> Uni.createFrom().item(new Opened(account.view()));
            case Refused(var error) -> Uni.createFrom().item(new Unfit(error));
            case NameTaken() -> madeMeanwhile(request, opener);
        });
    }

    /** Another request of the same name was quicker, or the name is one that Keycloak shows to nobody. */
    private Uni<OpeningResult> madeMeanwhile(AccountRequest request, Opener opener) {
        return halfMadeUsers
                .called(request.username())
                .flatMap(user -> user == null
                        ? Uni.createFrom().<OpeningResult>item(new UsernameTaken(request.username()))
                        : present.takeOver(user, request, opener));
    }
}
