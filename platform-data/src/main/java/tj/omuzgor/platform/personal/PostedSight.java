package tj.omuzgor.platform.personal;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.platform.time.PolicyZone;

/** Sight by the schools at which a person is posted today, or first of all where no posting has begun yet. */
public final class PostedSight implements PersonSight {

    private final Pool pool;
    private final Places places;
    private final Clock clock;
    private final String schools;

    /**
     * Sight by a statement.
     *
     * @param postings selects {@code school_id}, {@code from_day} and {@code to_day} of primary postings that stand; {@code $1} is the
     *     array of ids
     */
    public PostedSight(Pool pool, Places places, Clock clock, String postings) {
        this.pool = pool;
        this.places = places;
        this.clock = clock;
        this.schools = """
                with posting as (%s)
                select distinct p.school_id from posting p
                where (p.to_day is null or p.to_day > $2)
                  and (p.from_day <= $2 or not exists (select from posting e where e.from_day < p.from_day))
                """.formatted(postings);
    }

    @Override
    public Uni<Boolean> covers(Collection<UUID> units, Collection<UUID> ids) {
        if (units.contains(COUNTRY)) {
            return Uni.createFrom().item(true);
        }
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        return pool.preparedQuery(schools)
                .execute(Tuple.of(ids.toArray(UUID[]::new), today))
                .flatMap(rows -> {
                    List<UUID> found = new ArrayList<>();
                    rows.forEach(row -> found.add(row.getUUID("school_id")));
                    return anyCovered(units, found);
                });
    }

    private Uni<Boolean> anyCovered(Collection<UUID> units, List<UUID> schools) {
        return Multi.createFrom()
                .iterable(schools)
                .onItem()
                .transformToUniAndConcatenate(school -> places.covers(units, school))
                .collect()
                .asList()
                .map(covered -> covered.contains(true));
    }
}
