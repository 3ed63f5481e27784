package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.account.OpeningResult.DirectoryAway;
import tj.omuzgor.identity.account.OpeningResult.Opened;
import tj.omuzgor.identity.account.OpeningResult.Unfit;
import tj.omuzgor.identity.account.OpeningResult.UsernameTaken;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.Creation.Created;
import tj.omuzgor.identity.directory.Creation.NameTaken;
import tj.omuzgor.identity.directory.Creation.NotAllowed;
import tj.omuzgor.identity.directory.DirectoryUnavailable;
import tj.omuzgor.identity.directory.NewUser;
import tj.omuzgor.identity.name.PlainText;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.teacher.FindTeacher;

/**
 * Opens an account, or finds it by its user name. Keycloak's user is made whole before the row; where the row is then lost, the next
 * request of the same name takes the user over.
 */
@ApplicationScoped
class OpenAccount {

    /** Keycloak keeps such names for the accounts of machines. */
    private static final String MACHINE = "service-account-";

    private static final int SHORTEST_NAME = 3;

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final PresentAccount present;
    private final FindTeacher findTeacher;

    OpenAccount(Accounts accounts, AccountDirectory directory, PresentAccount present, FindTeacher findTeacher) {
        this.accounts = accounts;
        this.directory = directory;
        this.present = present;
        this.findTeacher = findTeacher;
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
                        : Uni.createFrom()
                                .<OpeningResult>item(new Unfit(
                                        new FieldProblem("/teacherId", "is not a teacher: " + request.teacherId()))))
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
        return directory
                .findByUsername(request.username())
                .flatMap(user -> user == null ? create(request, opener) : present.takeOver(user, request, opener));
    }

    private Uni<OpeningResult> create(AccountRequest request, Opener opener) {
        var user = new NewUser(
                request.username(),
                request.password(),
                request.teacherId(),
                request.family().strip(),
                request.given().strip());
        return directory.create(user).flatMap(creation -> switch (creation) {
            case Created(var id) -> {
                var account = new Account(id, request.username(), request.teacherId(), opener.id());
                yield accounts.insert(account).replaceWith(new Opened(account.view()));
            }
            case NotAllowed() ->
                Uni.createFrom()
                        .item(new Unfit(
                                new FieldProblem("", "the name or the password is not allowed by the sign-in")));
            case NameTaken() -> madeMeanwhile(request, opener);
        });
    }

    /** Another request of the same name was quicker, or the name is one that Keycloak shows to nobody. */
    private Uni<OpeningResult> madeMeanwhile(AccountRequest request, Opener opener) {
        return directory
                .findByUsername(request.username())
                .flatMap(user -> user == null
                        ? Uni.createFrom().<OpeningResult>item(new UsernameTaken(request.username()))
                        : present.takeOver(user, request, opener));
    }
}
