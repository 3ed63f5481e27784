package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.MeView;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.identity.directory.DirectoryUnavailable;
import tj.omuzgor.identity.staff.HeldGrants;
import tj.omuzgor.identity.teacher.FindTeacher;
import tj.omuzgor.platform.caller.HeldGrant;

/**
 * Tells a caller who she is: by the account's row, or by the token alone where there is none yet. A teacher whose login was made and never
 * stored, the answer being lost, gets its row now: what follows from one, her name and her erasure, then reaches Keycloak.
 */
@ApplicationScoped
class WhoAmI {

    private final Accounts accounts;
    private final KnownHolders holders;
    private final HeldGrants grants;
    private final FindTeacher findTeacher;

    WhoAmI(Accounts accounts, KnownHolders holders, HeldGrants grants, FindTeacher findTeacher) {
        this.accounts = accounts;
        this.holders = holders;
        this.grants = grants;
        this.findTeacher = findTeacher;
    }

    /** What the token says. */
    record Bearer(String id, @Nullable UUID teacherId, List<HeldGrant> grants, Instant issuedAt) {}

    Uni<MeView> tell(Bearer bearer) {
        return account(bearer)
                .flatMap(account -> account == null
                        ? teacher(bearer.teacherId())
                                .map(teacher -> new MeView(bearer.id(), null, teacher, granted(bearer)))
                        : Uni.combine()
                                .all()
                                .unis(teacher(account.teacherId()), grants.now(account.holder()))
                                .with((teacher, held) -> new MeView(account.id(), account.username(), teacher, held)));
    }

    private Uni<@Nullable Account> account(Bearer bearer) {
        return accounts.byId(bearer.id())
                .flatMap(known -> known != null || bearer.teacherId() == null
                        ? Uni.createFrom().item(known)
                        : holders.find(bearer.id())
                                .chain(() -> accounts.byId(bearer.id()))
                                .onFailure(DirectoryUnavailable.class)
                                .recoverWithNull());
    }

    private Uni<@Nullable TeacherView> teacher(@Nullable UUID id) {
        return id == null ? Uni.createFrom().nullItem() : findTeacher.find(id, new FindTeacher.Viewer(id, Set.of()));
    }

    private static List<GrantView> granted(Bearer bearer) {
        return bearer.grants().stream()
                .map(grant -> new GrantView(
                        idOf(bearer, grant),
                        bearer.id(),
                        bearer.teacherId(),
                        grant.role(),
                        grant.unitId(),
                        bearer.issuedAt(),
                        grant.until()))
                .toList();
    }

    /** A grant without a row has no id of its own; the same one gets the same id each time. */
    private static UUID idOf(Bearer bearer, HeldGrant grant) {
        var name = bearer.id() + ' ' + grant.role() + ' ' + grant.unitId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
