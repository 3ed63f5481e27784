package tj.omuzgor.test.authorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.Tokens;

/**
 * One caller of the matrix.
 *
 * @param name a role as the table writes it, {@code account} for somebody without any grant, {@code nobody} without a token
 * @param token null for nobody
 */
public record Who(String name, Place place, @Nullable String token) {
    static final String NOBODY = "nobody";

    private static final String SIGNED_IN = "signed in";
    private static final String ANYBODY = "anybody";

    private static final List<Role> AT_CENTERS =
            List.of(Role.TRAINER, Role.MENTOR, Role.CENTER_ISSUER, Role.CENTER_MANAGER);

    /** Every role at some place, and those without one. */
    public static List<Who> ofEveryRole() {
        return all(Scene.some()).stream()
                .filter(who -> who.place() == Place.ELSEWHERE)
                .toList();
    }

    /** Reads whom a table lists: roles, or {@code signed in}, or {@code anybody}. */
    public static Set<String> listed(String cell) {
        var known = Arrays.stream(Role.values()).map(Who::nameOf).collect(Collectors.toCollection(HashSet::new));
        known.addAll(List.of(SIGNED_IN, ANYBODY));
        var who = new TreeSet<>(Arrays.asList(cell.split(" *, *", -1)));
        if (!known.containsAll(who)) {
            throw new IllegalArgumentException("Nobody is called so: " + cell);
        }
        return who;
    }

    /** Whether she is one of those whom a table lists. */
    public boolean isAmong(Set<String> listed) {
        return listed.contains(name) || listed.contains(ANYBODY) || (listed.contains(SIGNED_IN) && token != null);
    }

    /** Every role at every place, and those without one. */
    static List<Who> all(Scene scene) {
        var all = new ArrayList<Who>();
        all.add(new Who(NOBODY, Place.ELSEWHERE, null));
        all.add(new Who(
                "account",
                Place.ELSEWHERE,
                Tokens.of(UUID.randomUUID().toString()).signed()));
        for (var role : Role.values()) {
            if (role == Role.TEACHER) {
                all.add(teacher(Place.HERE, scene.teacher()));
                all.add(teacher(Place.ELSEWHERE, scene.otherTeacher()));
            } else {
                boolean center = AT_CENTERS.contains(role);
                all.add(holder(role, Place.HERE, center ? scene.center() : scene.unit()));
                all.add(holder(role, Place.COUNTRY, Scene.COUNTRY));
                all.add(holder(role, Place.ELSEWHERE, center ? scene.otherCenter() : scene.otherUnit()));
            }
        }
        return all;
    }

    private static Who teacher(Place place, UUID teacher) {
        return new Who(nameOf(Role.TEACHER), place, Tokens.ofTeacher(teacher).signed());
    }

    private static Who holder(Role role, Place place, UUID unit) {
        return new Who(nameOf(role), place, Tokens.with(role, unit).signed());
    }

    static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return token == null ? name : name + " " + place;
    }
}
