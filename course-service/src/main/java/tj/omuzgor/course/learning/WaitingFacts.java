package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.course.catalog.AfterPublish;

/** Releases what waited for a course version. */
@ApplicationScoped
class WaitingFacts implements AfterPublish {
    private final FactStore facts;
    private final FollowUp followUp;

    WaitingFacts(FactStore facts, FollowUp followUp) {
        this.facts = facts;
        this.followUp = followUp;
    }

    @Override
    public Uni<Void> published(SqlConnection tx, UUID courseVersionId) {
        return facts.keysOfVersion(tx, courseVersionId).chain(keys -> followUp.follow(tx, keys, Set.of()));
    }
}
