package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ClaimCodesRequest;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.claim.ChooseColleagues.Chosen.Colleagues;
import tj.omuzgor.identity.claim.ChooseColleagues.Chosen.Refused;
import tj.omuzgor.identity.claim.IssuingResult.OutOfReach;
import tj.omuzgor.identity.claim.IssuingResult.Unfit;
import tj.omuzgor.identity.claim.SchoolTeachers.Colleague;
import tj.omuzgor.identity.claim.SchoolTeachers.School;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.orgunit.Reach;

/**
 * Decides who gets a code. A code can set the password of an account: for one that holds grants only an administrator of the country
 * issues it.
 */
@ApplicationScoped
class ChooseColleagues {

    private final SchoolTeachers teachers;
    private final Reach reach;

    ChooseColleagues(SchoolTeachers teachers, Reach reach) {
        this.teachers = teachers;
        this.reach = reach;
    }

    /**
     * Who issues.
     *
     * @param units where the caller keeps the registry or heads a school
     * @param administers where the caller is an administrator
     */
    record Issuer(Set<UUID> units, Set<UUID> administers) {
        Issuer {
            units = Set.copyOf(units);
            administers = Set.copyOf(administers);
        }

        boolean administersCountry() {
            return administers.contains(Country.ID);
        }
    }

    /** What is asked for, and by whom. */
    record Choice(ClaimCodesRequest request, Issuer issuer) {}

    /** Who was chosen. */
    sealed interface Chosen {
        /** These; perhaps nobody. */
        record Colleagues(School school, List<Colleague> colleagues) implements Chosen {}

        /** Nobody can be, as asked. */
        record Refused(IssuingResult refusal) implements Chosen {}
    }

    Uni<Chosen> choose(Choice choice) {
        var id = choice.request().schoolId();
        return teachers.school(id)
                .flatMap(school -> school == null
                        ? Uni.createFrom()
                                .<Chosen>item(
                                        new Refused(new Unfit(new FieldProblem("/schoolId", "is not a school: " + id))))
                        : reach.of(choice.issuer().units())
                                .flatMap(covered -> covered.covers(id)
                                        ? teachers.at(id).map(present -> chosen(school, present, choice))
                                        : Uni.createFrom().item(new Refused(new OutOfReach()))));
    }

    private static Chosen chosen(School school, List<Colleague> present, Choice choice) {
        var named = choice.request().teacherIds();
        if (named == null) {
            return new Colleagues(
                    school,
                    present.stream()
                            .filter(colleague -> !colleague.hasAccount())
                            .toList());
        }
        Map<UUID, Colleague> byId = new HashMap<>();
        present.forEach(colleague -> colleague.ids().forEach(id -> byId.put(id, colleague)));
        var colleagues = new ArrayList<Colleague>();
        for (int i = 0; i < named.size(); i++) {
            var colleague = byId.get(named.get(i));
            if (colleague == null) {
                return new Refused(new Unfit(new FieldProblem(
                        "/teacherIds/" + i, "does not teach at the school, or is named twice: " + named.get(i))));
            }
            if (colleague.holdsGrants() && !choice.issuer().administersCountry()) {
                return new Refused(new Unfit(new FieldProblem(
                        "/teacherIds/" + i, "holds grants: only an administrator of the country issues the code")));
            }
            byId.keySet().removeAll(colleague.ids());
            colleagues.add(colleague);
        }
        return new Colleagues(school, colleagues);
    }
}
