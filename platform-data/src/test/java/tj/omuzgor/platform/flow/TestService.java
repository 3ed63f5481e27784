package tj.omuzgor.platform.flow;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.event.Publications;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.record.IncomingRecord;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordCodes;
import tj.omuzgor.platform.record.RecordRules;
import tj.omuzgor.platform.record.StoredRecord;

/** A small service on the plumbing: it publishes names, listens to itself, and keeps records of one kind. */
final class TestService {

    private TestService() {}

    /** What it publishes. */
    @ApplicationScoped
    static class Published {
        @Produces
        Publications publications() {
            return new Publications(List.of(TeacherNameChanged.class));
        }
    }

    /** Writes down what arrives; refuses the family name Poison until told otherwise. */
    @ApplicationScoped
    static class Names implements EventHandler<TeacherNameChanged> {
        static final List<ReceivedEvent<TeacherNameChanged>> SEEN = new CopyOnWriteArrayList<>();
        static final List<String> ERASED = new CopyOnWriteArrayList<>();
        static volatile boolean refusing = true;

        @Override
        public Class<TeacherNameChanged> type() {
            return TeacherNameChanged.class;
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherNameChanged>> events) {
            if (refusing
                    && events.stream().anyMatch(event -> event.data().family().equals("Poison"))) {
                return Uni.createFrom().failure(new IllegalArgumentException("Refused: Poison"));
            }
            SEEN.addAll(events);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> erase(SqlConnection transaction, List<String> subjects) {
            ERASED.addAll(subjects);
            return Uni.createFrom().voidItem();
        }
    }

    /** One kind; an enrollment it has not heard of makes a record wait. */
    @ApplicationScoped
    static class Rules implements RecordRules {
        static final Set<UUID> ENROLLMENTS = java.util.concurrent.ConcurrentHashMap.newKeySet();

        @Override
        public Set<String> kinds() {
            return Set.of("test.noted");
        }

        @Override
        public List<FieldProblem> check(IncomingRecord record) {
            return record.data().path("n").isInt()
                    ? List.of()
                    : List.of(new FieldProblem("/data/n", "n is an integer."));
        }

        @Override
        public Uni<List<Judgment>> take(SqlConnection transaction, UUID owner, List<StoredRecord> fresh) {
            List<Judgment> judgments = new ArrayList<>();
            for (StoredRecord record : fresh) {
                judgments.add(
                        record.enrollmentId() == null || ENROLLMENTS.contains(record.enrollmentId())
                                ? Judgment.stored(record)
                                : Judgment.quarantined(record, RecordCodes.REFERENT_UNKNOWN, "Unknown enrollment."));
            }
            return Uni.createFrom().item(judgments);
        }
    }

    /** A use case on Hibernate Reactive: an entity, an event and a feed entry commit together, or none of them. */
    @Path("/notes")
    public static class NotesResource {
        private final Outbox outbox;
        private final ChangeFeed feed;
        private final Mutiny.SessionFactory sessions;

        NotesResource(Outbox outbox, ChangeFeed feed, Mutiny.SessionFactory sessions) {
            this.outbox = outbox;
            this.feed = feed;
            this.sessions = sessions;
        }

        @POST
        @WithTransaction
        public Uni<Void> note(TeacherNameChanged name) {
            return sessions.withTransaction(session -> session.persist(new Note(UUID.randomUUID(), name.family()))
                    .chain(() -> outbox.publish(session, List.of(name)))
                    .chain(() -> feed.put(
                            session,
                            List.of(new FeedEntry(name.id(), "name", name.id().toString(), name))))
                    .invoke(() -> {
                        if (name.given().equals("Rollback")) {
                            throw new IllegalStateException("Asked to fail");
                        }
                    }));
        }
    }
}
