package tj.omuzgor.platform.personal;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Which persons some places cover; one CDI bean a service, made of what the service knows of postings. */
public interface PersonSight {

    /** The root of the tree has the same id everywhere. */
    UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    /** Whether one of the units stands above where one of these teachers is posted. */
    Uni<Boolean> covers(Collection<UUID> units, Collection<UUID> ids);
}
