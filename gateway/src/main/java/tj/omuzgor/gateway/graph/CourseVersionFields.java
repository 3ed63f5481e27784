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

/** Fields that lead to a course version. */
@GraphQLApi
public class CourseVersionFields {
    private static final String FIELD = "courseVersion";

    private final Lookups lookups;
    private final Languages languages;

    CourseVersionFields(Lookups lookups, Languages languages) {
        this.lookups = lookups;
        this.languages = languages;
    }

    /** The newest version of a course. */
    @Name(FIELD)
    @Description("The newest version")
    public Uni<List<@Nullable CourseVersion>> ofCourses(@Source List<Course> courses) {
        return versions(courses.stream().map(Course::courseVersionId).toList());
    }

    /** The version of an enrollment. */
    @Name(FIELD)
    @Description("The version she is on")
    public Uni<List<@Nullable CourseVersion>> ofEnrollments(@Source List<Enrollment> enrollments) {
        return versions(enrollments.stream().map(Enrollment::courseVersionId).toList());
    }

    /** The version of a cohort. */
    @Name(FIELD)
    @Description("The version the group takes")
    public Uni<List<@Nullable CourseVersion>> ofCohorts(@Source List<Cohort> cohorts) {
        return versions(cohorts.stream().map(Cohort::courseVersionId).toList());
    }

    /** The version of a ledger entry. */
    @Name(FIELD)
    @Description("The version it was earned on")
    public Uni<List<@Nullable CourseVersion>> ofEntries(@Source List<LedgerEntry> entries) {
        return versions(entries.stream().map(LedgerEntry::courseVersionId).toList());
    }

    /** The version of a certificate. */
    @Name(FIELD)
    @Description("The version that was completed")
    public Uni<List<@Nullable CourseVersion>> ofCertificates(@Source List<Certificate> certificates) {
        return versions(certificates.stream().map(Certificate::courseVersionId).toList());
    }

    /** The version of a completion. */
    @Name(FIELD)
    @Description("The version that was completed")
    public Uni<List<@Nullable CourseVersion>> ofIssuable(@Source List<Issuable> completions) {
        return versions(completions.stream().map(Issuable::courseVersionId).toList());
    }

    private Uni<List<@Nullable CourseVersion>> versions(List<UUID> ids) {
        return lookups.courseVersions()
                .list(new ArrayList<@Nullable UUID>(ids))
                .map(Absent.each(view -> CourseVersion.of(view, languages)));
    }
}
