package tj.omuzgor.platform.feed;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.Change;

/** A phone signed in under one id: it keeps the last state of all that it was told, and forgets everything where the feed begins again. */
final class Phone {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final UUID teacher;
    /** The number of each subject. */
    final Map<String, Integer> states = new HashMap<>();

    /** What the last catching up told, in its order. */
    final List<String> told = new ArrayList<>();

    private final ChangeFeed feed;
    private @Nullable String cursor;
    private boolean reset;

    Phone(ChangeFeed feed, UUID teacher) {
        this.feed = feed;
        this.teacher = teacher;
    }

    FeedPage read(int limit) {
        FeedPage page = feed.read(teacher, cursor, limit).await().atMost(LIMIT);
        cursor = page.cursor();
        if (page.reset()) {
            states.clear();
            told.clear();
            reset = true;
        }
        for (Change change : page.changes()) {
            JsonNode data = change.data();
            states.put(data.path("subject").asText(), data.path("n").asInt());
            told.add(data.path("subject").asText() + " " + data.path("n").asInt());
        }
        return page;
    }

    /** Reads on until nothing waits, and answers whether the feed began again. */
    boolean catchUp(int limit) {
        reset = false;
        told.clear();
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !read(limit).more());
        return reset;
    }

    @Nullable
    String cursor() {
        return cursor;
    }
}
