package tj.omuzgor.coverage.query;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.coverage.CoverageView;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.platform.time.PolicyZone;

/** Counts a figure for somebody, and hides it where it could name a person to one without sight of persons. */
@ApplicationScoped
class MeasureCoverage {

    /** No certificate of this system can be older. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final CoverageRepository coverage;
    private final Places places;
    private final Clock clock;

    MeasureCoverage(CoverageRepository coverage, Places places, Clock clock) {
        this.coverage = coverage;
        this.places = places;
        this.clock = clock;
    }

    Uni<CoverageResult> measure(CoverageQuestion question, Sight sight) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        LocalDate day = question.asOf() == null ? today : question.asOf();
        if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            return Uni.createFrom().item(new CoverageResult.DayOutOfRange(day, EARLIEST, today));
        }
        return places.covers(sight.persons(), question.unit())
                .chain(exact -> exact
                        ? found(question, day, true)
                        : places.covers(sight.figures(), question.unit())
                                .chain(visible -> visible ? found(question, day, false) : unitUnknown(question)));
    }

    private Uni<CoverageResult> found(CoverageQuestion question, LocalDate day, boolean exact) {
        return coverage.known(question.unit(), question.course()).chain(known -> {
            if (!known.unit()) {
                return unitUnknown(question);
            }
            UUID course = question.course();
            if (course != null && !known.course()) {
                return Uni.createFrom().item(new CoverageResult.CourseUnknown(course));
            }
            return counted(question, day, exact);
        });
    }

    private Uni<CoverageResult> counted(CoverageQuestion question, LocalDate day, boolean exact) {
        return coverage.tally(question, day)
                .chain(tally -> coverage.updatedAt(question.measure())
                        .map(updatedAt -> new CoverageResult.Measured(view(question, day, tally, exact, updatedAt))));
    }

    private static CoverageView view(
            CoverageQuestion question, LocalDate day, Tally tally, boolean exact, @Nullable Instant updatedAt) {
        boolean hidden = !exact && tally.couldNameAPerson();
        return new CoverageView(
                question.measure(),
                question.unit(),
                question.course(),
                day,
                hidden ? null : tally.numerator(),
                hidden ? null : tally.denominator(),
                hidden ? null : tally.percent(),
                hidden,
                updatedAt);
    }

    private static Uni<CoverageResult> unitUnknown(CoverageQuestion question) {
        return Uni.createFrom().item(new CoverageResult.UnitUnknown(question.unit()));
    }
}
