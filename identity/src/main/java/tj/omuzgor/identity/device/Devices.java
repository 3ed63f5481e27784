package tj.omuzgor.identity.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceKey;
import tj.omuzgor.contracts.identity.PublicJwk;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.page.Paging;

/** Reads and writes devices with their keys. */
@ApplicationScoped
class Devices {

    private static final String WITH_KEYS = """
            select d.id, d.device_id, d.teacher_id, d.name, d.enrolled_at, k.thumbprint, cast(k.signing_key as text) as signing_key,
                   cast(k.agreement_key as text) as agreement_key, k.from_at, k.to_at, k.recorded_at
            from device d join device_key k on k.device = d.id
            """;
    private static final String ORDER = " order by d.id, k.from_at, k.thumbprint";
    private static final String BY_ID = WITH_KEYS + "where d.id = $1" + ORDER;
    private static final String BY_THUMBPRINT = WITH_KEYS + "where k.thumbprint = $1" + ORDER;
    private static final String PAGE = WITH_KEYS + """
            where d.id in (select id from device where teacher_id = any(ids_of_people(array[$1::uuid])) and ($2::uuid is null or id > $2) order by id limit $3)
            """ + ORDER;

    private static final String PUT_DEVICE = """
            insert into device as d (id, device_id, teacher_id, name, enrolled_at) values ($1, $2, $3, $4, $5)
            on conflict (teacher_id, device_id) do update set name = coalesce(excluded.name, d.name) returning id
            """;
    private static final String PUT_KEY = """
            insert into device_key (device, thumbprint, signing_key, agreement_key, from_at, recorded_at, enrolled_by)
            values ($1, $2, $3::text::jsonb, $4::text::jsonb, $5, $6, $7)
            """;
    private static final String REVOKE =
            "update device_key set to_at = $2, revoked_by = $3 where device = $1 and to_at is null";
    private static final String COUNT_KEYS = """
            select count(*) filter (where k.to_at is null) as good, count(*) filter (where d.device_id = $2) as of_device,
                   count(*) filter (where k.recorded_at > $3) as of_a_day
            from device d join device_key k on k.device = d.id where d.teacher_id = $1
            """;
    /** One at a time for a teacher, so that her keys can be counted. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('identity.device ' || $1, 0))";

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    Devices(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> lock(SqlConnection tx, UUID teacher) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(teacher.toString())).replaceWithVoid();
    }

    Uni<@Nullable Device> byId(UUID id) {
        return byId(pool, id);
    }

    Uni<@Nullable Device> byId(SqlClient client, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> {
            var found = devices(rows);
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    /** Whoever has this key, each with this key alone. */
    Uni<List<Device>> byThumbprint(SqlClient client, String thumbprint) {
        return client.preparedQuery(BY_THUMBPRINT).execute(Tuple.of(thumbprint)).map(this::devices);
    }

    /** A page of a person's devices and one more, in the order they were enrolled. */
    Uni<List<Device>> ofTeacher(UUID teacher, Paging paging) {
        var cursor = paging.cursor();
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(teacher, cursor == null ? null : cursor.uuid(0), paging.limit()))
                .map(this::devices);
    }

    /** How many keys a teacher has before another one: the good ones, those her device ever had, and all of the last day. */
    record KeyCounts(long good, long ofDevice, long ofADay) {
        static KeyCounts read(Row row) {
            return new KeyCounts(row.getLong("good"), row.getLong("of_device"), row.getLong("of_a_day"));
        }
    }

    Uni<KeyCounts> countKeys(SqlConnection tx, NewKey key) {
        return tx.preparedQuery(COUNT_KEYS)
                .execute(Tuple.of(
                        key.teacherId(),
                        key.deviceId(),
                        Rows.parameter(clock.instant().minus(A_DAY))))
                .map(rows -> KeyCounts.read(rows.iterator().next()));
    }

    /** Stores a key and the device it belongs to; answers the device's id. */
    Uni<UUID> put(SqlConnection tx, NewKey key) {
        var now = Rows.parameter(clock.instant());
        return tx.preparedQuery(PUT_DEVICE)
                .execute(Tuple.of(Ids.next(), key.deviceId(), key.teacherId(), key.name(), Rows.parameter(key.from())))
                .map(rows -> rows.iterator().next().getUUID("id"))
                .call(id -> tx.preparedQuery(PUT_KEY)
                        .execute(Tuple.tuple()
                                .addUUID(id)
                                .addString(key.thumbprint())
                                .addString(written(key.signingKey()))
                                .addString(written(key.agreementKey()))
                                .addOffsetDateTime(Rows.parameter(key.from()))
                                .addOffsetDateTime(now)
                                .addString(key.enrolledBy())));
    }

    Uni<Void> revoke(SqlConnection tx, UUID id, String by) {
        return tx.preparedQuery(REVOKE)
                .execute(Tuple.of(id, Rows.parameter(clock.instant()), by))
                .replaceWithVoid();
    }

    private List<Device> devices(RowSet<Row> rows) {
        Map<UUID, Device> devices = new LinkedHashMap<>();
        rows.forEach(row -> devices.merge(row.getUUID("id"), device(row), (known, more) -> {
            var keys = new ArrayList<>(known.keys());
            keys.addAll(more.keys());
            return known.with(keys);
        }));
        return List.copyOf(devices.values());
    }

    private Device device(Row row) {
        return new Device(
                row.getUUID("id"),
                row.getUUID("device_id"),
                row.getUUID("teacher_id"),
                row.getString("name"),
                Rows.instant(row, "enrolled_at"),
                List.of(new DeviceKey(
                        row.getString("thumbprint"),
                        read(row.getString("signing_key")),
                        read(row.getString("agreement_key")),
                        Rows.instant(row, "from_at"),
                        Rows.instantOrNull(row, "to_at"),
                        Rows.instant(row, "recorded_at"))));
    }

    private PublicJwk read(String text) {
        try {
            return json.readValue(text, PublicJwk.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored key is no JWK", impossible);
        }
    }

    private String written(PublicJwk key) {
        try {
            return json.writeValueAsString(key);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A key is not writable as JSON", impossible);
        }
    }
}
