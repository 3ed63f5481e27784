package tj.omuzgor.test.authorization;

import java.util.UUID;

/**
 * The ids that the things of a test hang on, and others beside them. The unit hangs on the country.
 *
 * @param teacher whom the things belong to
 * @param center the center they belong to; it hangs on the unit
 * @param unit the org unit they belong to
 */
public record Scene(UUID teacher, UUID otherTeacher, UUID center, UUID otherCenter, UUID unit, UUID otherUnit) {
    /** The root of the tree has the same id everywhere. */
    public static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    /** Random ids. */
    public static Scene some() {
        return of(UUID.randomUUID());
    }

    /** The things of a teacher. */
    public static Scene of(UUID teacher) {
        return at(teacher, UUID.randomUUID(), UUID.randomUUID());
    }

    /** The things of a teacher, at a center on a unit. */
    public static Scene at(UUID teacher, UUID center, UUID unit) {
        return new Scene(teacher, UUID.randomUUID(), center, UUID.randomUUID(), unit, UUID.randomUUID());
    }
}
