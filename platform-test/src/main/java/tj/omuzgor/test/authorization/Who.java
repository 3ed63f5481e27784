package tj.omuzgor.test.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.Tokens;

/**
 * One caller of the matrix.
 *
 * @param name a role as the table writes it, {@code account} for somebody without any grant, {@code nobody} without a token
 * @param token null for nobody
 */
record Who(String name, Place place, @Nullable String token) {
    static final String NOBODY = "nobody";

    private static final List<Role> AT_CENTERS =
            List.of(Role.TRAINER, Role.MENTOR, Role.CENTER_ISSUER, Role.CENTER_MANAGER);

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
