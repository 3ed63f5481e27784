package tj.omuzgor.identity.authorization;

import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.authorization.Authorization;

/** Every operation, every role, at three places: as {@code authorization.txt} says. */
@ServiceTest
final class AuthorizationTest {

    @Inject
    Clock clock;

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        var town = new Town();

        var authorization = new Authorization("identity", town.scene);
        new PlaceCalls(town).into(authorization);
        new TeacherCalls(town).into(authorization);
        new MergeCalls(town).into(authorization);
        new ImportCalls().into(authorization);
        new AccountCalls(town, clock.instant()).into(authorization);
        new GrantCalls(town).into(authorization);
        new QuarantineCalls(town, clock.instant()).into(authorization);
        authorization.check();
    }
}
