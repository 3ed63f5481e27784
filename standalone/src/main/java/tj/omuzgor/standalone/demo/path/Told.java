package tj.omuzgor.standalone.demo.path;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a step that held has to tell: a sentence and the facts in it. */
record Told(String sentence, Map<String, Object> data) {

    static Told that(String sentence) {
        return new Told(sentence, Map.of());
    }

    Told with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(name, value);
        return new Told(sentence, more);
    }
}
