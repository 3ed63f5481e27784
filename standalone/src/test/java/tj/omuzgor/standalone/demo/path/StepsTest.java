package tj.omuzgor.standalone.demo.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StepsTest {

    private final List<StepResult> told = new ArrayList<>();
    private final Steps steps = new Steps(told::add);

    @Test
    void numbersStepsAndTellsEachWithItsFacts() {
        steps.step("one", () -> Told.that("first").with("id", "x")).step("two", () -> Told.that("second"));

        assertThat(told)
                .extracting(StepResult::step, StepResult::name, StepResult::ok, StepResult::told)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "one", true, "first"),
                        org.assertj.core.groups.Tuple.tuple(2, "two", true, "second"));
        assertThat(told.getFirst().data()).isEqualTo(Map.of("id", "x"));
    }

    @Test
    void walksNothingAfterAStepThatFailed() {
        steps.step("one", () -> {
                    Check.equal("the status", "issued", "revoked");
                    return Told.that("not reached");
                })
                .step("two", () -> Told.that("not walked"));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().ok()).isFalse();
        assertThat(told.getFirst().data()).isEqualTo(Map.of("problem", "the status is revoked instead of issued"));
    }
}
