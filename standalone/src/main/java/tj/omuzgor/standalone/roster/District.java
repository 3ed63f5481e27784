package tj.omuzgor.standalone.roster;

import java.util.Map;
import java.util.UUID;

/**
 * A region or a district with what the schools below it are drawn by.
 *
 * @param id its {@code sourcedId}
 * @param parent the code of what it hangs on
 */
record District(UUID id, String code, String parent, Map<String, String> names, int population, String geonames) {
    District {
        names = Map.copyOf(names);
    }

    boolean isCity() {
        return names.getOrDefault("tg", "").startsWith("Шаҳри") || parent.equals(Region.DUSHANBE.code());
    }
}
