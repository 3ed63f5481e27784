package tj.omuzgor.standalone.roster;

import java.util.Map;
import java.util.UUID;

/**
 * A region or a district with what the schools below it are drawn by.
 *
 * @param id its {@code sourcedId}
 * @param parent the code of what it hangs on
 * @param osmRelation the number of its relation in OpenStreetMap, or empty
 * @param formerNames names it had, between semicolons
 */
record District(
        UUID id,
        String code,
        String parent,
        Map<String, String> names,
        int population,
        String geonames,
        String osmRelation,
        String formerNames) {
    District {
        names = Map.copyOf(names);
    }

    boolean isCity() {
        return names.getOrDefault("tg", "").startsWith("Шаҳри") || parent.equals(Region.DUSHANBE.code());
    }
}
