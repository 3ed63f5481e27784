package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import tj.omuzgor.contracts.identity.AccountRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.directory.AccountDirectory;
import tj.omuzgor.identity.directory.Creation;
import tj.omuzgor.identity.directory.NewUser;
import tj.omuzgor.identity.teacher.TeacherEntries;

/** Makes a new account. Its teacher is held meanwhile: whoever erases her waits, and then finds an account to forget. */
@ApplicationScoped
class MakeAccount {

    private final Pool pool;
    private final TeacherEntries entries;
    private final AccountDirectory directory;
    private final Accounts accounts;

    MakeAccount(Pool pool, TeacherEntries entries, AccountDirectory directory, Accounts accounts) {
        this.pool = pool;
        this.entries = entries;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** What became of it. */
    sealed interface Making {
        /** It is there. */
        record Made(Account account) implements Making {}

        /** It cannot be made as asked. */
        record Refused(FieldProblem error) implements Making {}

        /** Keycloak has a user of that name. */
        record NameTaken() implements Making {}
    }

    Uni<Making> make(AccountRequest request, String openedBy) {
        var teacher = request.teacherId();
        return pool.withTransaction(tx -> teacher == null
                ? create(tx, request, openedBy)
                : entries.hold(tx, teacher)
                        .flatMap(stays -> stays
                                ? create(tx, request, openedBy)
                                : Uni.createFrom().item(new Making.Refused(unknownTeacher(request)))));
    }

    static FieldProblem unknownTeacher(AccountRequest request) {
        return new FieldProblem("/teacherId", "is not a teacher: " + request.teacherId());
    }

    private Uni<Making> create(SqlConnection tx, AccountRequest request, String openedBy) {
        var user = new NewUser(
                request.username(),
                request.password(),
                request.teacherId(),
                request.family().strip(),
                request.given().strip());
        return directory.create(user).flatMap(creation -> switch (creation) {
            case Creation.Created(var id) -> {
                var account = new Account(id, request.username(), request.teacherId(), openedBy);
                yield accounts.insert(tx, account).replaceWith(new Making.Made(account));
            }
            case Creation.NotAllowed() ->
                Uni.createFrom()
                        .item(new Making.Refused(
                                new FieldProblem("", "the name or the password is not allowed by the sign-in")));
            case Creation.NameTaken() -> Uni.createFrom().item(new Making.NameTaken());
        });
    }
}
