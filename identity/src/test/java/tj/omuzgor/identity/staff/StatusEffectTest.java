package tj.omuzgor.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static tj.omuzgor.contracts.identity.TeacherStatus.ACTIVE;
import static tj.omuzgor.contracts.identity.TeacherStatus.LEFT;
import static tj.omuzgor.contracts.identity.TeacherStatus.LONG_LEAVE;
import static tj.omuzgor.identity.staff.StatusEffect.END;
import static tj.omuzgor.identity.staff.StatusEffect.HOLD;
import static tj.omuzgor.identity.staff.StatusEffect.REST;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.omuzgor.contracts.identity.TeacherStatus;

final class StatusEffectTest {

    @ParameterizedTest
    @EnumSource(TeacherStatus.class)
    void whoWasNotMergedAwayDecidesAlone(TeacherStatus status) {
        assertThat(StatusEffect.of(status, status))
                .isEqualTo(
                        switch (status) {
                            case ACTIVE -> HOLD;
                            case LONG_LEAVE -> REST;
                            case LEFT -> END;
                        });
    }

    @ParameterizedTest
    @EnumSource(TeacherStatus.class)
    void aPersonWhoIsThereOrOnLeaveDecidesForEveryEntry(TeacherStatus own) {
        assertThat(StatusEffect.of(own, ACTIVE)).isEqualTo(HOLD);
        assertThat(StatusEffect.of(own, LONG_LEAVE)).isEqualTo(REST);
    }

    @ParameterizedTest
    @EnumSource(TeacherStatus.class)
    void aPersonWhoLeftEndsOnlyWhatHerOtherEntryWouldEndToo(TeacherStatus own) {
        assertThat(StatusEffect.of(own, LEFT)).isEqualTo(own == LEFT ? END : REST);
        assertThat(StatusEffect.of(own, LEFT)).isNotEqualTo(own == LONG_LEAVE ? END : HOLD);
    }
}
