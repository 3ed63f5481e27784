package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ClaimCodeView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.claim.SchoolTeachers.Colleague;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.platform.page.Paging;

/** Tells who of a school has a code and who used it. */
@ApplicationScoped
class ListCodes {

    private final SchoolTeachers teachers;
    private final ClaimCodes codes;
    private final Reach reach;

    ListCodes(SchoolTeachers teachers, ClaimCodes codes, Reach reach) {
        this.teachers = teachers;
        this.codes = codes;
        this.reach = reach;
    }

    /** The codes of those who teach at the school today; none of a school outside the units. */
    Uni<Page<ClaimCodeView>> of(UUID school, Set<UUID> units, Paging paging) {
        return reach.of(units)
                .flatMap(covered -> covered.covers(school)
                        ? teachers.at(school)
                        : Uni.createFrom().item(List.<Colleague>of()))
                .flatMap(present ->
                        codes.page(present.stream().map(Colleague::id).toList(), paging));
    }
}
