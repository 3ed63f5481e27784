package tj.omuzgor.course.personal;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import tj.omuzgor.platform.personal.PersonSight;
import tj.omuzgor.platform.personal.PostedSight;
import tj.omuzgor.platform.place.Places;

/** Persons are seen by where the replica of the registry says they are posted. */
final class ReplicaSight {

    private static final String POSTINGS = """
            select cast(p ->> 'schoolId' as uuid) as school_id, cast(p ->> 'from' as date) as from_day, cast(p ->> 'to' as date) as to_day
            from teacher t cross join jsonb_array_elements(t.postings) as p where t.id = any($1)
            """;

    @Produces
    @Singleton
    PersonSight sight(Pool pool, Places places, Clock clock) {
        return new PostedSight(pool, places, clock, POSTINGS);
    }
}
