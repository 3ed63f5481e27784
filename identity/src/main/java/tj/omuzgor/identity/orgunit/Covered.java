package tj.omuzgor.identity.orgunit;

import java.util.Set;
import java.util.UUID;

/** The places that some units cover: everything where the country is among them. */
public final class Covered {
    private final Set<UUID> places;
    private final boolean everything;

    Covered(Set<UUID> places) {
        this.places = Set.copyOf(places);
        this.everything = places.contains(Country.ID);
    }

    /** Whether a place is one of them. */
    public boolean covers(UUID place) {
        return everything || places.contains(place);
    }

    /** The places, where they are not the whole country. */
    public Set<UUID> places() {
        return places;
    }

    /** Whether that is the whole country. */
    public boolean everything() {
        return everything;
    }
}
