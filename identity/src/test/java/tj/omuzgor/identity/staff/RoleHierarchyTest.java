package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.omuzgor.contracts.identity.Role;

final class RoleHierarchyTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleButAdministratorGivesItself(Role role) {
        assertThat(RoleHierarchy.givenBy(role).contains(role)).isEqualTo(role == Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatOneGivesGivesNothingMoreThanSheDoes(Role role) {
        for (var given : RoleHierarchy.givenBy(role)) {
            assertThat(RoleHierarchy.givenBy(role)).containsAll(RoleHierarchy.givenBy(given));
        }
        assertThat(RoleHierarchy.givenBy(role)).doesNotContain(Role.TEACHER);
    }
}
