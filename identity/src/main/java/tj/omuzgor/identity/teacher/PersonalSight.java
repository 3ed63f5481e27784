package tj.omuzgor.identity.teacher;

import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Caller;

/** The roles that see persons over their place; an analyst of the ministry does not. */
final class PersonalSight {

    private PersonalSight() {}

    static Set<UUID> of(Caller caller) {
        return caller.unitsWith(
                Role.SCHOOL_HEAD, Role.DISTRICT_OFFICER, Role.CENTER_MANAGER, Role.REGISTRAR, Role.ADMIN);
    }

    static FindTeacher.Viewer viewer(Caller caller) {
        return new FindTeacher.Viewer(caller.teacherId(), of(caller));
    }
}
