package tj.omuzgor.platform.personal;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.problem.Problem;

/**
 * Hands out all that this service holds of one person, row by row from a cursor, as it stood at one moment. A cursor keeps a connection for
 * as long as somebody reads; the database itself ends that of a reader who stops, or never comes to an end.
 */
@ApplicationScoped
class PersonalData {

    private static final Logger LOG = Logger.getLogger(PersonalData.class);

    /** Rows fetched at a time; a learning record has at most some kilobytes. */
    private static final int FETCHED = 100;

    private static final String NOTE =
            "insert into personal_data_export (id, teacher_id, exported_by, exported_at) values ($1, $2, $3, $4)";

    private static final String BOUNDS = """
            set transaction isolation level repeatable read, read only;
            set local transaction_timeout = %d;
            set local idle_in_transaction_session_timeout = %d
            """;

    private final Pool pool;
    private final PersonSight sight;
    private final List<PersonalSection> sections;
    private final Clock clock;
    private final String bounds;

    PersonalData(
            Pool pool,
            PersonSight sight,
            @All List<PersonalSections> contributions,
            Clock clock,
            PersonalDataConfig config) {
        this.pool = pool;
        this.sight = sight;
        this.sections = contributions.stream()
                .flatMap(contribution -> contribution.sections().stream())
                .toList();
        this.clock = clock;
        this.bounds =
                BOUNDS.formatted(config.longest().toMillis(), config.patience().toMillis());
    }

    /**
     * Who asks.
     *
     * @param account the account
     * @param teacherId her own teacher, if one
     * @param units where she keeps the registry
     */
    record Asking(String account, @Nullable UUID teacherId, Set<UUID> units) {}

    /** All ids of the person to hand out, or null where the caller may not have her. That it is somebody else is written down. */
    Uni<@Nullable Set<UUID>> subject(@Nullable UUID teacher, Asking asking) {
        UUID self = asking.teacherId();
        UUID wanted = teacher == null ? self : teacher;
        if (wanted == null) {
            return Uni.createFrom().nullItem();
        }
        return Aliases.of(pool, List.of(wanted)).flatMap(ids -> {
            if (self != null && ids.contains(self)) {
                return Uni.createFrom().item(ids);
            }
            // Where she is posted is what the entry she counts as says; an old entry's place gives no sight of her.
            return Aliases.person(pool, wanted)
                    .chain(person -> sight.covers(asking.units(), List.of(person)))
                    .flatMap(covered -> covered
                            ? note(wanted, asking).replaceWith(ids)
                            : Uni.createFrom().nullItem());
        });
    }

    private Uni<Void> note(UUID teacher, Asking asking) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(
                        Ids.next(), teacher, asking.account(), clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** One JSON text a row, {@code {"section": …, "data": {…}}}, section after section. */
    Multi<PersonalLine> lines(Collection<UUID> ids) {
        var ended = new AtomicBoolean();
        return Multi.createFrom()
                .resourceFromUni(
                        pool::getConnection,
                        connection -> connection
                                .exceptionHandler(reason -> note(reason, ended))
                                .begin()
                                .chain(() -> connection.query(bounds).execute())
                                .onItem()
                                .transformToMulti(_ -> Multi.createFrom()
                                        .iterable(sections)
                                        .onItem()
                                        .transformToMulti(section -> lines(connection, section, ids))
                                        .concatenate()))
                .withFinalizer(SqlConnection::close)
                .onFailure(_ -> ended.get())
                .transform(_ -> Problem.of(
                                Response.Status.SERVICE_UNAVAILABLE,
                                "unavailable",
                                "What is held could not be read in time.")
                        .asException());
    }

    /** Said between two rows, where nothing waits for an answer; whoever reads on is told by a body without an end. */
    private static void note(Throwable reason, AtomicBoolean ended) {
        LOG.warnf("A connection that read what is held of a person was ended: %s", reason.getMessage());
        ended.set(true);
    }

    private static Multi<PersonalLine> lines(SqlConnection connection, PersonalSection section, Collection<UUID> ids) {
        var sql = "select json_build_object('section', '%s', 'data', row_to_json(t))::text as line from (%s) t"
                .formatted(section.name(), section.sql());
        return connection
                .prepare(sql)
                .onItem()
                .transformToMulti(statement -> statement
                        .createStream(FETCHED, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                        .toMulti())
                .map(row -> new PersonalLine(row.getString("line")));
    }
}
