package tj.omuzgor.standalone.demo.path;

import java.util.Map;

/**
 * What one step saw.
 *
 * @param step its number, from 1
 * @param name stable, such as {@code sign-in}
 * @param ok whether every check held
 * @param ms how long it took
 * @param told one line for a person: what was done, or what was wrong
 * @param data ids and answers; {@code problem} where it failed
 */
public record StepResult(int step, String name, boolean ok, long ms, String told, Map<String, Object> data) {

    public StepResult {
        data = Map.copyOf(data);
    }
}
