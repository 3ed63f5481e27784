package tj.omuzgor.identity.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.ExternalIdDefinition;
import tj.omuzgor.contracts.identity.FormerNames;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.SchoolFactsDefinition;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.dated.Period;

/** What a definition says beyond the present state; null leaves alone what is there. */
record PlaceDetails(
        @Nullable LocalDate since,
        @Nullable List<FormerNames> formerNames,
        @Nullable List<ExternalIdDefinition> externalIds,
        @Nullable SchoolFactsDefinition school) {

    /** Nothing beyond the present state. */
    static final PlaceDetails NONE = new PlaceDetails(null, null, null, null);

    static PlaceDetails of(OrgUnitDefinition definition) {
        return new PlaceDetails(
                definition.since(), written(definition.formerNames()), definition.externalIds(), definition.school());
    }

    static PlaceDetails of(CenterDefinition definition) {
        return new PlaceDetails(definition.since(), written(definition.formerNames()), definition.externalIds(), null);
    }

    private static @Nullable List<FormerNames> written(@Nullable List<FormerNames> former) {
        return former == null
                ? null
                : former.stream()
                        .map(names -> new FormerNames(WrittenNames.of(names.names()), names.from(), names.to()))
                        .toList();
    }

    /** What it says wrongly of itself. */
    List<FieldProblem> errors(String pointer, LocalDate today) {
        var errors = new ArrayList<>(OutsideNumbers.errors(pointer + "/externalIds", externalIds));
        if (since != null && since.isAfter(today)) {
            errors.add(new FieldProblem(pointer + "/since", "must be today or earlier"));
        }
        if (school != null) {
            errors.addAll(schoolErrors(pointer + "/school", school, today));
        }
        errors.addAll(formerNameErrors(pointer + "/formerNames", since == null ? today : since));
        return errors;
    }

    private static List<FieldProblem> schoolErrors(String pointer, SchoolFactsDefinition school, LocalDate today) {
        var errors = new ArrayList<FieldProblem>();
        if (school.from() != null && school.from().isAfter(today)) {
            errors.add(new FieldProblem(pointer + "/from", "must be today or earlier"));
        }
        var measuredOn = school.connectivityMeasuredOn();
        if (measuredOn != null && measuredOn.isAfter(today)) {
            errors.add(new FieldProblem(pointer + "/connectivityMeasuredOn", "must be today or earlier"));
        } else if (measuredOn != null && school.connectivity() == null) {
            errors.add(new FieldProblem(
                    pointer + "/connectivityMeasuredOn", "must stand beside the connectivity that was measured"));
        }
        return errors;
    }

    private List<FieldProblem> formerNameErrors(String pointer, LocalDate latest) {
        var errors = new ArrayList<FieldProblem>();
        var before = new ArrayList<Period<FormerNames>>();
        for (int i = 0; formerNames != null && i < formerNames.size(); i++) {
            var names = formerNames.get(i);
            var period = new Period<>(names, names.from(), names.to());
            if (!period.isPlausible() || names.to().isAfter(latest)) {
                errors.add(new FieldProblem(
                        pointer + "/" + i + "/to", "must lie after \"from\" and not after the present names begin"));
            } else if (before.stream().anyMatch(period::overlaps)) {
                errors.add(new FieldProblem(pointer + "/" + i, "overlaps names that are listed before"));
            }
            before.add(period);
        }
        return errors;
    }
}
