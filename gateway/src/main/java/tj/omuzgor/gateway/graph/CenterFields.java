package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.text.Languages;

/** Fields that lead to a center. */
@GraphQLApi
public class CenterFields {
    private final Lookups lookups;
    private final Languages languages;

    CenterFields(Lookups lookups, Languages languages) {
        this.lookups = lookups;
        this.languages = languages;
    }

    /** The center of a cohort. */
    @Name("center")
    @Description("The center that runs it")
    public Uni<List<@Nullable Center>> ofCohorts(@Source List<Cohort> cohorts) {
        return centers(cohorts.stream().map(Cohort::centerId).toList());
    }

    /** The center of a certificate. */
    @Name("center")
    @Description("The center that issued it")
    public Uni<List<@Nullable Center>> ofCertificates(@Source List<Certificate> certificates) {
        return centers(certificates.stream().map(Certificate::centerId).toList());
    }

    /** The center of a completion. */
    @Name("center")
    @Description("The center that may issue the certificate")
    public Uni<List<@Nullable Center>> ofIssuable(@Source List<Issuable> completions) {
        return centers(completions.stream().map(Issuable::centerId).toList());
    }

    /** The center of a grant. */
    @Name("center")
    @Description("The center it holds at; absent where it holds at an org unit")
    public Uni<List<@Nullable Center>> ofGrants(@Source List<Grant> grants) {
        return centers(grants.stream().map(Grant::unitId).toList());
    }

    private Uni<List<@Nullable Center>> centers(List<UUID> ids) {
        return lookups.centers()
                .list(new ArrayList<@Nullable UUID>(ids))
                .map(Absent.each(view -> Center.of(view, languages)));
    }
}
