package tj.omuzgor.platform.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.identity.Role;

/** The names of the roles, as {@code @RolesAllowed} and the token spell them. */
public final class Roles {
    public static final String TEACHER = "teacher";
    public static final String MENTOR = "mentor";
    public static final String TRAINER = "trainer";
    public static final String CENTER_ISSUER = "center-issuer";
    public static final String CENTER_MANAGER = "center-manager";
    public static final String CONTENT_AUTHOR = "content-author";
    public static final String CONTENT_REVIEWER = "content-reviewer";
    public static final String SCHOOL_HEAD = "school-head";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String MINISTRY_ANALYST = "ministry-analyst";
    public static final String REGISTRAR = "registrar";
    public static final String ADMIN = "admin";

    private static final Map<String, Role> BY_NAME =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Roles::nameOf, Function.identity()));

    private Roles() {}

    /** The name of a role, kebab-case. */
    public static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a name; empty where there is none. */
    public static Optional<Role> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
