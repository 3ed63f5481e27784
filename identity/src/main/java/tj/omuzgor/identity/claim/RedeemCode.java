package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AccountView;
import tj.omuzgor.contracts.identity.ClaimRequest;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.account.TeacherAccounts;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.Made;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.NotAllowed;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.PasswordSet;
import tj.omuzgor.identity.account.TeacherAccounts.Opening.Taken;
import tj.omuzgor.identity.claim.ClaimResult.Claimed;
import tj.omuzgor.identity.claim.ClaimResult.Present;
import tj.omuzgor.identity.claim.ClaimResult.Refused;
import tj.omuzgor.identity.claim.ClaimResult.Unfit;
import tj.omuzgor.identity.claim.ClaimResult.UsernameTaken;
import tj.omuzgor.identity.teacher.TeacherEntries;

/**
 * Uses a verified code up, once: the code stays locked until the account is there, and who comes with the same code later gets the same
 * account and leaves its password alone.
 */
@ApplicationScoped
class RedeemCode {

    private final Pool pool;
    private final ClaimCodes codes;
    private final SchoolTeachers staff;
    private final TeacherAccounts accounts;
    private final TeacherEntries entries;

    RedeemCode(Pool pool, ClaimCodes codes, SchoolTeachers staff, TeacherAccounts accounts, TeacherEntries entries) {
        this.pool = pool;
        this.codes = codes;
        this.staff = staff;
        this.accounts = accounts;
        this.entries = entries;
    }

    Uni<ClaimResult> redeem(StoredCode verified, ClaimRequest request) {
        return entries.find(verified.teacherId())
                .flatMap(teacher -> teacher == null
                        ? Uni.createFrom().<ClaimResult>item(new Refused())
                        : pool.withTransaction(tx -> entries.hold(tx, teacher.id())
                                .flatMap(stays -> stays
                                        ? redeemOf(tx, verified, teacher, request)
                                        : Uni.createFrom().item(new Refused()))));
    }

    /** Her entry is held first, as an erasure does: who erases her waits, or finds an account to forget. */
    private Uni<ClaimResult> redeemOf(
            SqlConnection tx, StoredCode verified, TeacherView teacher, ClaimRequest request) {
        return codes.locked(tx, verified.id())
                .flatMap(code ->
                        code == null ? Uni.createFrom().item(new Refused()) : redeem(tx, code, teacher, request));
    }

    private Uni<ClaimResult> redeem(SqlConnection tx, StoredCode code, TeacherView teacher, ClaimRequest request) {
        var claimed = code.accountId();
        if (claimed != null) {
            return accounts.find(tx, claimed).map(RedeemCode::present);
        }
        return staff.holdsGrants(tx, teacher.id())
                .flatMap(holdsGrants -> holdsGrants && !code.byAdministrator()
                        ? Uni.createFrom().<ClaimResult>item(new Refused())
                        : open(tx, code, teacher, request));
    }

    private Uni<ClaimResult> open(SqlConnection tx, StoredCode code, TeacherView teacher, ClaimRequest request) {
        var username =
                request.username() == null ? RegistryNumbers.username(teacher.registryNumber()) : request.username();
        var wanted = new TeacherAccounts.Wanted(
                teacher.id(), username, request.password(), teacher.family(), teacher.given());
        return accounts.open(tx, wanted).flatMap(opening -> switch (opening) {
            case Made(var account) -> codes.claimed(tx, code.id(), account.id()).replaceWith(new Claimed(account));
            case PasswordSet(var account) ->
                codes.claimed(tx, code.id(), account.id()).replaceWith(new Present(account));
            case Taken(var name) -> Uni.createFrom().item(new UsernameTaken(name));
            case NotAllowed() ->
                Uni.createFrom()
                        .item(
                                new Unfit(
                                        new FieldProblem(
                                                "/password",
                                                "is not allowed by the sign-in: long enough, not one used before, and without the user name")));
        });
    }

    private static ClaimResult present(@Nullable AccountView account) {
        return account == null ? new Refused() : new Present(account);
    }
}
