package tj.omuzgor.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tj.omuzgor.standalone.data.Refusal;

final class PlatformTest {

    @Test
    void knowsTheTwoProcessorsByAllTheirNames() {
        assertThat(Platform.processor("Linux", "amd64")).isEqualTo("x86_64");
        assertThat(Platform.processor("Linux", "aarch64")).isEqualTo("arm_64");
    }

    @Test
    void refusesAnyOtherMachineByItsName() {
        assertThatThrownBy(() -> Platform.processor("Mac OS X", "aarch64"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("64-bit Linux; this is Mac OS X");
        assertThatThrownBy(() -> Platform.processor("Linux", "i386"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("this processor is i386");
    }
}
