package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.OutsideNumbers.Claim;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.orgunit.Schools;
import tj.omuzgor.identity.teacher.RegistrationResult.Implausible;
import tj.omuzgor.identity.teacher.RegistrationResult.OutOfReach;
import tj.omuzgor.identity.teacher.RegistrationResult.Registered;
import tj.omuzgor.identity.teacher.Registry.Stored;

/** Stores a batch of registrations, all of them or none; the registry number decides whether a teacher is new. */
@ApplicationScoped
class RegisterTeachers {

    private static final String OUTSIDE = "lies outside the units of the caller's grants";

    private final Teachers teachers;
    private final Reach reach;
    private final Schools schools;
    private final Registry registry;
    private final PublishTeachers publishTeachers;

    RegisterTeachers(
            Teachers teachers, Reach reach, Schools schools, Registry registry, PublishTeachers publishTeachers) {
        this.teachers = teachers;
        this.reach = reach;
        this.schools = schools;
        this.registry = registry;
        this.publishTeachers = publishTeachers;
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
                .flatMap(covered -> teachers.inTransaction(tx -> store(tx, registrations, covered)))
                .onFailure(Refused.class)
                .recoverWithItem(failure -> ((Refused) failure).result)
                .onFailure(NumberGivenMeanwhile::isIt)
                .recoverWithItem(new Implausible(NumberGivenMeanwhile.ERRORS));
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
        return registry.erased(tx, registrations)
                .invoke(this::refuse)
                .chain(() -> registry.upsert(tx, registrations))
                // Who was erased while her row was waited for has another number now, and would have been stored anew
                // under this one.
                .call(stored -> registry.erased(tx, registrations).invoke(this::refuse))
                .call(stored -> teachers.decidingSchools(tx, stored.ids().values())
                        .invoke(present -> refuseOutside(registrations, known, stored.ids(), present, covered)))
                .call(stored -> TeacherHistories.NUMBERS
                        .taken(tx, claims(registrations, stored))
                        .invoke(this::refuse))
                .flatMap(stored -> registry.complete(tx, registrations, known, stored))
                .flatMap(stored -> publishTeachers
                        .publish(tx, stored.touched(), stored.ids().values())
                        .map(records -> new Registered(registrations.stream()
                                .map(registration -> view(records, stored.id(registration.registryNumber())))
                                .toList())));
    }

    private static List<Claim> claims(List<TeacherRegistration> registrations, Stored stored) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < registrations.size(); i++) {
            var details = registrations.get(i).details();
            if (details != null) {
                var teacher = stored.id(registrations.get(i).registryNumber());
                claims.add(new Claim(teacher, "/" + i + "/details/externalIds", details.externalIds()));
            }
        }
        return claims;
    }

    private static TeacherView view(Map<UUID, TeacherRecordView> records, UUID id) {
        return Objects.requireNonNull(records.get(id)).teacher();
    }

    private void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw new Refused(new Implausible(errors));
        }
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
            throw new Refused(new OutOfReach(errors));
        }
    }

    /** Takes the transaction back on the way to the result. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RegistrationResult result;

        Refused(RegistrationResult result) {
            super("Refused", null, false, false);
            this.result = result;
        }
    }
}
