package tj.omuzgor.coverage.query;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.authorization.Authorization;
import tj.omuzgor.test.authorization.Scene;

@ServiceTest
final class AuthorizationTest {

    @Inject
    Facts facts;

    private final Scene scene = Scene.some();

    @Test
    void answersEveryRoleAtEveryPlaceAsTheTableSays() {
        facts.publish(
                Facts.unit(Scene.COUNTRY, null, OrgUnitKind.COUNTRY),
                Facts.unit(scene.unit(), Scene.COUNTRY, OrgUnitKind.DISTRICT),
                Facts.unit(scene.otherUnit(), Scene.COUNTRY, OrgUnitKind.DISTRICT),
                Facts.teacher(
                        scene.teacher(),
                        TeacherStatus.ACTIVE,
                        Facts.posting(scene.unit(), LocalDate.of(2020, 9, 1), null)));
        facts.awaitApplied();

        new Authorization("coverage-service", scene)
                .on("GET /coverage", request -> request.get("/coverage?measure=certified&unit=" + scene.unit()))
                .check();
    }
}
