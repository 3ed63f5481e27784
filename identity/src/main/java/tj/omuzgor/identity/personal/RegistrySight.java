package tj.omuzgor.identity.personal;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import tj.omuzgor.platform.personal.PersonSight;
import tj.omuzgor.platform.personal.PostedSight;
import tj.omuzgor.platform.place.Places;

/** Persons are seen by where the registry says they are posted. */
final class RegistrySight {

    private static final String POSTINGS = """
            select school_id, from_day, to_day from posting where teacher_id = any($1) and is_primary and withdrawn_at is null
            """;

    @Produces
    @Singleton
    PersonSight sight(Pool pool, Places places, Clock clock) {
        return new PostedSight(pool, places, clock, POSTINGS);
    }
}
