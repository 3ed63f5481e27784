package tj.omuzgor.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tj.omuzgor.identity.merge.Entries.dismiss;
import static tj.omuzgor.identity.merge.Entries.merge;
import static tj.omuzgor.identity.merge.Entries.undo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.identity.merge.Entries.Wanted;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** Who keeps the registry and teaches too decides nothing of who she is herself. */
@ServiceTest
final class OwnEntriesTest {

    private Registry registry;

    @Inject
    Database database;

    @BeforeEach
    void aRegistryOfItsOwn() {
        registry = new Registry();
    }

    @Test
    void nobodyMergesHerself() {
        var me = registry.registered();
        var other = registry.registered();

        for (var role : List.of(Role.REGISTRAR, Role.ADMIN)) {
            refused(merge(keeping(me, role), new Wanted(me, other)));
            refused(merge(keeping(me, role), new Wanted(other, me)));
        }

        assertThat(database.texts("select id from teacher_merge where teacher_id in (?, ?)", me, other))
                .isEmpty();
        merge(keeping(me, Role.REGISTRAR), new Wanted(other, registry.registered()))
                .statusCode(201);
    }

    @Test
    void nobodyTakesAMergeOfHerselfBack() {
        var me = registry.registered();
        var wanted = new Wanted(registry.registered(), me);
        merge(registry.registrar(), wanted).statusCode(201);

        refused(undo(keeping(me, Role.REGISTRAR), wanted.id()));
        refused(undo(keeping(wanted.teacher(), Role.REGISTRAR), wanted.id()));

        undo(registry.registrar(), wanted.id()).statusCode(200);
    }

    @Test
    void whoSheCountsAsAndWhoCountsAsHerAreHerselfToo() {
        var me = registry.registered();
        var former = registry.registered();
        var latest = registry.registered();
        var first = new Wanted(former, me);
        merge(registry.registrar(), first).statusCode(201);
        merge(registry.registrar(), new Wanted(me, latest)).statusCode(201);
        var other = registry.registered();

        for (var mine : List.of(former, latest)) {
            refused(merge(keeping(me, Role.REGISTRAR), new Wanted(mine, other)));
            refused(merge(keeping(me, Role.REGISTRAR), new Wanted(other, mine)));
            refused(dismiss(keeping(me, Role.REGISTRAR), other, mine));
        }
        refused(undo(keeping(latest, Role.REGISTRAR), first.id()));
    }

    @Test
    void nobodySaysOfHerselfThatSheIsNotAnother() {
        var me = registry.registered();
        var other = registry.registered();

        refused(dismiss(keeping(me, Role.REGISTRAR), me, other));
        refused(dismiss(keeping(me, Role.ADMIN), other, me));

        dismiss(registry.registrar(), me, other).statusCode(201);
        refused(dismiss(keeping(me, Role.REGISTRAR), me, other));
    }

    private String keeping(UUID teacher, Role role) {
        return Tokens.ofTeacher(teacher).grant(role, registry.region).signed();
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(403).body("type", equalTo("urn:omuzgor:problem:own-entry"));
    }
}
