package tj.omuzgor.standalone.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A made-up school.
 *
 * @param index its place among all schools
 * @param id its {@code sourcedId}
 * @param code what the registry knows it by
 * @param emisCode a number as a school register would give
 * @param kind what it offers, such as {@code general-secondary}
 * @param connectivity what it reaches the network by
 * @param firstTeacher number of its first teacher, counted over the country
 * @param teachers how many it has
 */
record School(
        int index,
        UUID id,
        String code,
        String emisCode,
        District district,
        Map<String, String> names,
        String kind,
        boolean urban,
        List<String> languages,
        String connectivity,
        int firstTeacher,
        int teachers) {
    School {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
    }
}
