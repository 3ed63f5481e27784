package tj.omuzgor.course;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Hands events to the service's handlers as its inbox does, at once, and looks at its database. */
@ApplicationScoped
public class Arrivals {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Pool pool;
    private final List<EventHandler<?>> handlers;

    Arrivals(Pool pool, @All List<EventHandler<?>> handlers) {
        this.pool = pool;
        this.handlers = handlers;
    }

    /** One transaction each. */
    public void arrive(Event... events) {
        for (Event event : events) {
            pool.withTransaction(tx -> handle(tx, event)).await().atMost(LONG);
        }
    }

    /** The state of a subject is withdrawn for good. */
    public void erase(Class<? extends Event> type, Object subject) {
        pool.withTransaction(tx -> Multi.createFrom()
                        .iterable(handlers)
                        .filter(handler -> handler.type() == type)
                        .onItem()
                        .transformToUniAndConcatenate(handler -> handler.erase(tx, List.of(subject.toString())))
                        .collect()
                        .asList())
                .await()
                .atMost(LONG);
    }

    private Uni<Void> handle(SqlConnection tx, Event event) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EventHandler<?> handler : handlers) {
            if (handler.type() == event.getClass()) {
                all = all.chain(() -> apply(handler, tx, event));
            }
        }
        return all;
    }

    private static <E extends Event> Uni<Void> apply(EventHandler<E> handler, SqlConnection tx, Event event) {
        E data = handler.type().cast(event);
        return handler.apply(
                tx, List.of(new ReceivedEvent<>(data, 1, Clock.systemUTC().instant())));
    }

    /** The first column of the rows as texts. */
    public List<String> texts(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> {
                    List<String> texts = new ArrayList<>();
                    rows.forEach(row -> texts.add(String.valueOf(row.getValue(0))));
                    return texts;
                })
                .await()
                .atMost(LONG);
    }

    /** The last published state of a subject as JSON, or nothing. */
    public List<String> published(String topic, Object subject) {
        return texts("select cast(payload as text) from published_state where topic = '" + topic + "' and subject = '"
                + subject + "'");
    }
}
