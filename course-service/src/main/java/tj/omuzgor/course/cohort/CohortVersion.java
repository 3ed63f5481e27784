package tj.omuzgor.course.cohort;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.platform.problem.Problem;

/** The version of a cohort as HTTP carries it: a strong ETag, and the If-Match of a change (RFC 9110 sections 8.8.3 and 13.1.1). */
final class CohortVersion {
    private static final int PRECONDITION_REQUIRED = 428;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private CohortVersion() {}

    static EntityTag of(VersionedCohort cohort) {
        return new EntityTag(Integer.toString(cohort.version()));
    }

    /** The version that the caller read, or 428 where the request names none. */
    static int of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(PRECONDITION_REQUIRED, "version-missing", "A change names the ETag of what it changes.")
                    .at("#header/If-Match", "is missing")
                    .asException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(Response.Status.BAD_REQUEST, "invalid-request", "If-Match is not an ETag of a cohort.")
                    .at("#header/If-Match", "must be one ETag that a cohort was answered with")
                    .asException();
        }
        return Integer.parseInt(tag.group(1));
    }
}
