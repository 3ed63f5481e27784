package tj.omuzgor.identity.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tj.omuzgor.contracts.identity.CenterDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.id.Ids;

/** Fits a batch of centers into the tree: a center hangs on the country, a region or a district. */
final class CenterCheck implements Batch<Center> {
    private final List<CenterDefinition> definitions;
    private final LocalDate today;
    private final Map<String, OrgUnit> units;
    private final Map<String, Center> known;

    CenterCheck(List<CenterDefinition> definitions, List<OrgUnit> units, List<Center> known, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
        this.units = units.stream().collect(Collectors.toMap(OrgUnit::code, Function.identity()));
        this.known = known.stream().collect(Collectors.toMap(Center::code, Function.identity()));
    }

    @Override
    public List<FieldProblem> errors() {
        var errors = new ArrayList<FieldProblem>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < definitions.size(); i++) {
            var definition = definitions.get(i);
            var first = seen.putIfAbsent(definition.code(), i);
            if (first != null) {
                errors.add(at(i, "code", "repeats /" + first + "/code"));
            }
            var details = PlaceDetails.of(definition);
            errors.addAll(details.errors("/" + i, today));
            errors.addAll(PlaceWords.errors("/" + i, definition.code(), definition.names(), details));
            var unit = units.get(definition.unitCode());
            if (unit == null) {
                errors.add(at(i, "unitCode", "is not known: " + definition.unitCode()));
            } else if (unit.kind() == OrgUnitKind.SCHOOL) {
                errors.add(at(
                        i,
                        "unitCode",
                        "must name the country, a region or a district, " + unit.code() + " is a school"));
            }
        }
        return List.copyOf(errors);
    }

    @Override
    public List<FieldProblem> outside(Covered covered) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < definitions.size(); i++) {
            var present = known.get(definitions.get(i).code());
            if (present != null && !covered.covers(present.id())) {
                errors.add(at(i, "code", "lies outside the units of the caller's grants"));
            }
            var unit = units.get(definitions.get(i).unitCode());
            if (unit != null && !covered.covers(unit.id())) {
                errors.add(at(i, "unitCode", "lies outside the units of the caller's grants"));
            }
        }
        return List.copyOf(errors);
    }

    @Override
    public List<Center> fitted() {
        return definitions.stream().map(this::fitted).toList();
    }

    private Center fitted(CenterDefinition definition) {
        var present = known.get(definition.code());
        var unit = units.get(definition.unitCode());
        if (unit == null) {
            throw new IllegalStateException("No org unit has the code " + definition.unitCode());
        }
        return new Center(
                present == null ? Ids.next() : present.id(),
                definition.code(),
                unit.id(),
                WrittenNames.of(definition.names()),
                PlaceDetails.of(definition));
    }

    private static FieldProblem at(int index, String field, String detail) {
        return new FieldProblem("/" + index + "/" + field, detail);
    }
}
