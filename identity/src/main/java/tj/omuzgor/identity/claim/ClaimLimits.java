package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;

/**
 * How often claims are tried, for each registry number and each address; counted in the database, so that several instances count
 * together. Numbers nobody has count too: what is counted tells nothing.
 */
@ApplicationScoped
class ClaimLimits {

    private static final String COUNT = """
            insert into claim_limit as l (key, attempts, resets_at) values ($1, 1, $3), ($2, 1, $3)
            on conflict (key) do update
              set attempts = case when l.resets_at <= $4 then 1 else l.attempts + 1 end,
                  resets_at = case when l.resets_at <= $4 then excluded.resets_at else l.resets_at end
            returning key, attempts, resets_at
            """;
    private static final String FORGET = """
            delete from claim_limit where key in
              (select key from claim_limit where resets_at <= $1 order by resets_at limit 100 for update skip locked)
            """;

    private final Pool pool;
    private final ClaimConfig config;
    private final Clock clock;

    ClaimLimits(Pool pool, ClaimConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    private record Counted(String key, int attempts, Duration rest) {}

    /** Counts an attempt. Answers how long to wait where there were too many, or null. */
    Uni<@Nullable Duration> count(String registryNumber, String address) {
        var now = clock.instant();
        var number = "number " + fingerprint(RegistryNumbers.normalized(registryNumber));
        var parameters = Tuple.of(
                number,
                "address " + fingerprint(address),
                Rows.parameter(now.plus(config.window())),
                Rows.parameter(now));
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Rows.parameter(now)))
                .chain(() -> pool.preparedQuery(COUNT).execute(parameters))
                .map(rows -> Rows.list(
                                rows,
                                row -> new Counted(
                                        row.getString("key"),
                                        row.getInteger("attempts"),
                                        Duration.between(now, Rows.instant(row, "resets_at"))))
                        .stream()
                        .filter(counted -> counted.attempts()
                                > (counted.key().equals(number)
                                        ? config.attemptsOfNumber()
                                        : config.attemptsOfAddress()))
                        .map(Counted::rest)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Addresses are personal data, and what is typed may be anything: a short digest is enough to count by. */
    private static String fingerprint(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
