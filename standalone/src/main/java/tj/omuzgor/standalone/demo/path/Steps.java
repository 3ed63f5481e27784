package tj.omuzgor.standalone.demo.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Numbers the steps, times them and tells each as soon as it is done. What follows a failed step is not walked. */
final class Steps {

    private final List<StepResult> results = new ArrayList<>();
    private final Consumer<StepResult> listener;
    private boolean failed;

    Steps(Consumer<StepResult> listener) {
        this.listener = listener;
    }

    Steps step(String name, Supplier<Told> work) {
        if (failed) {
            return this;
        }
        long begin = System.nanoTime();
        try {
            Told told = work.get();
            add(name, true, begin, told.sentence(), told.data());
        } catch (Unexpected wrong) {
            failed = true;
            add(name, false, begin, wrong.sentence(), Map.of("problem", wrong.sentence()));
        }
        return this;
    }

    private void add(String name, boolean ok, long begin, String told, Map<String, Object> data) {
        long ms = (System.nanoTime() - begin) / 1_000_000;
        StepResult result = new StepResult(results.size() + 1, name, ok, ms, told, data);
        results.add(result);
        listener.accept(result);
    }

    List<StepResult> results() {
        return List.copyOf(results);
    }
}
