package tj.omuzgor.identity.orgunit;

import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.place.Places.Place;

/**
 * An org unit or a center as a definition stores it.
 *
 * @param <V> how it is answered
 */
interface DefinedPlace<V> {

    /** How it is answered. */
    V view();

    /** What it is called today. */
    LocalizedText names();

    /** What the definition says beyond the present state. */
    PlaceDetails details();

    /** How it is published. */
    Event changed(PlaceHistory history);

    /** Where it hangs. */
    Place place();
}
