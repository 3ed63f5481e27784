package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.CoverageView;
import tj.omuzgor.contracts.coverage.Measure;

/** The share of the active teachers of a place who satisfy a measure, as of a day. */
@Description("The share of the active teachers of a place who satisfy a measure, as of a day")
public record Coverage(
        @NonNull Measure measure,
        @Id @NonNull UUID unitId,
        @Id @Nullable UUID courseId,
        @NonNull LocalDate asOf,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable BigDecimal percent,
        boolean suppressed,
        @Nullable Instant updatedAt) {

    static Coverage of(CoverageView view) {
        return new Coverage(
                view.measure(),
                view.unitId(),
                view.courseId(),
                view.asOf(),
                Absent.or(view.numerator(), Math::toIntExact),
                Absent.or(view.denominator(), Math::toIntExact),
                view.percent(),
                view.suppressed(),
                view.updatedAt());
    }
}
