package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.orgunit.Schools;
import tj.omuzgor.identity.teacher.RegistrationResult.Implausible;
import tj.omuzgor.identity.teacher.RegistrationResult.OutOfReach;
import tj.omuzgor.identity.teacher.RegistrationResult.Registered;

/** Stores a batch of registrations, all of them or none; the registry number decides whether a teacher is new. */
@ApplicationScoped
class RegisterTeachers {

    private static final String OUTSIDE = "lies outside the units of the caller's grants";

    private final Pool pool;
    private final Reach reach;
    private final Schools schools;
    private final Teachers teachers;
    private final Registry registry;

    RegisterTeachers(Pool pool, Reach reach, Schools schools, Teachers teachers, Registry registry) {
        this.pool = pool;
        this.reach = reach;
        this.schools = schools;
        this.teachers = teachers;
        this.registry = registry;
    }

    /**
     * Registers teachers.
     *
     * @param units where the caller keeps the registry
     */
    Uni<RegistrationResult> register(List<TeacherRegistration> asSent, Set<UUID> units) {
        var registrations = asSent.stream().map(RegistrationCheck::normalized).toList();
        var errors = RegistrationCheck.errors(registrations, teachers.today());
        if (!errors.isEmpty()) {
            return Uni.createFrom().item(new Implausible(errors));
        }
        return reach.of(units)
                .flatMap(covered -> pool.withTransaction(tx -> store(tx, registrations, covered)))
                .onFailure(Outside.class)
                .recoverWithItem(failure -> new OutOfReach(((Outside) failure).errors));
    }

    private Uni<RegistrationResult> store(SqlConnection tx, List<TeacherRegistration> registrations, Covered covered) {
        var codes = registrations.stream().map(TeacherRegistration::schoolCode).toList();
        return schools.byCodes(tx, codes).flatMap(known -> {
            var errors = unknownSchools(registrations, known);
            return errors.isEmpty()
                    ? store(tx, registrations, known, covered)
                    : Uni.createFrom().item(new Implausible(errors));
        });
    }

    private Uni<RegistrationResult> store(
            SqlConnection tx, List<TeacherRegistration> registrations, Map<String, UUID> known, Covered covered) {
        return registry.upsert(tx, registrations)
                .call(ids -> teachers.decidingSchools(tx, ids.values())
                        .invoke(present -> refuseOutside(registrations, known, ids, present, covered)))
                .call(ids -> registry.post(tx, registrations, known, ids))
                .flatMap(ids -> registry.publish(tx, ids.values())
                        .map(byId -> new Registered(registrations.stream()
                                .map(registration -> view(byId, ids, registration))
                                .toList())));
    }

    private static TeacherView view(Map<UUID, Teacher> byId, Map<String, UUID> ids, TeacherRegistration registration) {
        var teacher = byId.get(ids.get(registration.registryNumber()));
        if (teacher == null) {
            throw new IllegalStateException("Registry number " + registration.registryNumber() + " was not stored");
        }
        return teacher.view();
    }

    private static List<FieldProblem> unknownSchools(List<TeacherRegistration> registrations, Map<String, UUID> known) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < registrations.size(); i++) {
            var code = registrations.get(i).schoolCode();
            if (!known.containsKey(code)) {
                errors.add(new FieldProblem("/" + i + "/schoolCode", "is not the code of a school: " + code));
            }
        }
        return errors;
    }

    /** Judged after the teachers' rows are locked, so that none moves meanwhile; the failure takes everything back. */
    private static void refuseOutside(
            List<TeacherRegistration> registrations,
            Map<String, UUID> known,
            Map<String, UUID> ids,
            Map<UUID, UUID> present,
            Covered covered) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < registrations.size(); i++) {
            var school = known.get(registrations.get(i).schoolCode());
            if (school != null && !covered.covers(school)) {
                errors.add(new FieldProblem("/" + i + "/schoolCode", OUTSIDE));
            }
            var now = present.get(ids.get(registrations.get(i).registryNumber()));
            if (now != null && !covered.covers(now)) {
                errors.add(new FieldProblem("/" + i + "/registryNumber", OUTSIDE));
            }
        }
        if (!errors.isEmpty()) {
            throw new Outside(errors);
        }
    }

    /** Takes the transaction back on the way to the result. */
    private static final class Outside extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> errors;

        Outside(List<FieldProblem> errors) {
            super("Outside the caller's units", null, false, false);
            this.errors = errors;
        }
    }
}
