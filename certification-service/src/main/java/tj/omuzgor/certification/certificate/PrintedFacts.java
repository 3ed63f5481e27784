package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.ledger.Completion;
import tj.omuzgor.certification.ledger.EarnedCredit;
import tj.omuzgor.certification.replica.Learned;

/** Gathers what is printed on a certificate from what this service learned of others. */
@ApplicationScoped
class PrintedFacts {

    private final Learned learned;
    private final EarnedCredit earnedCredit;

    PrintedFacts(Learned learned, EarnedCredit earnedCredit) {
        this.learned = learned;
        this.earnedCredit = earnedCredit;
    }

    /** The facts, each null where it has not arrived. */
    record Gathered(
            @Nullable String name,
            Learned.@Nullable Course course,
            Learned.@Nullable Center center,
            EarnedCredit.Earned earned) {

        /** The facts with nothing missing; null where something is. */
        @Nullable
        Facts complete() {
            return name == null || course == null || center == null ? null : new Facts(name, course, center, earned);
        }

        List<String> missing() {
            List<String> missing = new ArrayList<>();
            if (name == null) {
                missing.add("the teacher's name");
            }
            if (course == null) {
                missing.add("the title of the course");
            }
            if (center == null) {
                missing.add("the name of the center");
            }
            return missing;
        }
    }

    /** All facts. */
    record Facts(String name, Learned.Course course, Learned.Center center, EarnedCredit.Earned earned) {}

    Uni<Gathered> gather(SqlConnection transaction, Completion completion, UUID centerId) {
        return learned.name(transaction, completion.teacherId())
                .chain(name -> learned.course(transaction, completion.courseVersionId())
                        .chain(course -> learned.center(transaction, centerId)
                                .chain(center -> earnedCredit
                                        .of(transaction, completion)
                                        .map(earned -> new Gathered(name, course, center, earned)))));
    }
}
