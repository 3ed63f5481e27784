package tj.omuzgor.identity.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.id.Ids;

/**
 * Fits a batch of definitions into the tree. Every kind hangs on the kind above it, so levels fall strictly and a cycle cannot pass.
 */
final class TreeCheck implements Batch<OrgUnit> {
    private final List<OrgUnitDefinition> definitions;
    private final Map<String, OrgUnit> known;
    private final LocalDate today;
    private final Map<String, OrgUnitDefinition> asked = new HashMap<>();
    private final List<FieldProblem> errors = new ArrayList<>();

    /**
     * Prepares a check.
     *
     * @param known the org units that are named as unit or parent, and the children of those named as unit
     * @param today no change lies after it
     */
    TreeCheck(List<OrgUnitDefinition> definitions, List<OrgUnit> known, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
        this.known = known.stream().collect(Collectors.toMap(OrgUnit::code, Function.identity()));
    }

    @Override
    public List<FieldProblem> errors() {
        for (int i = 0; i < definitions.size(); i++) {
            var first = asked.putIfAbsent(definitions.get(i).code(), definitions.get(i));
            if (first != null) {
                errors.add(at(i, "code", "repeats /" + definitions.indexOf(first) + "/code"));
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            checkKind(i, definitions.get(i));
            checkParent(i, definitions.get(i));
            checkDetails(i, definitions.get(i));
        }
        return List.copyOf(errors);
    }

    /** What the caller may not define: a unit outside what is covered, or one to be moved there. */
    @Override
    public List<FieldProblem> outside(Covered covered) {
        for (int i = 0; i < definitions.size(); i++) {
            var present = known.get(definitions.get(i).code());
            if (present != null && !covered.covers(present.id())) {
                errors.add(at(i, "code", "lies outside the units of the caller's grants"));
            }
            var parent = known.get(definitions.get(i).parentCode());
            if (parent != null && movesUnder(present, parent) && !covered.covers(parent.id())) {
                errors.add(at(i, "parentCode", "lies outside the units of the caller's grants"));
            }
        }
        return List.copyOf(errors);
    }

    @Override
    public List<OrgUnit> fitted() {
        Map<String, UUID> ids = new HashMap<>();
        known.values().forEach(unit -> ids.put(unit.code(), unit.id()));
        definitions.forEach(definition -> ids.computeIfAbsent(definition.code(), code -> Ids.next()));
        return definitions.stream()
                .map(definition -> new OrgUnit(
                        id(ids, definition.code()),
                        definition.code(),
                        definition.parentCode() == null ? null : id(ids, definition.parentCode()),
                        definition.kind(),
                        WrittenNames.of(definition.names()),
                        PlaceDetails.of(definition)))
                .toList();
    }

    private static boolean movesUnder(@Nullable OrgUnit present, OrgUnit parent) {
        return present == null || !parent.id().equals(present.parentId());
    }

    private void checkKind(int i, OrgUnitDefinition definition) {
        var present = known.get(definition.code());
        boolean isCountry = present != null && present.kind() == OrgUnitKind.COUNTRY;
        if (isCountry != (definition.kind() == OrgUnitKind.COUNTRY)) {
            errors.add(at(i, "kind", isCountry ? "must stay country" : "must not be country: there is one already"));
        } else if (present != null && present.kind() != definition.kind() && keepsChildren(present)) {
            errors.add(at(i, "kind", "must stay " + name(present.kind()) + ": units of the next level hang on it"));
        }
    }

    private void checkDetails(int i, OrgUnitDefinition definition) {
        if (definition.school() != null && definition.kind() != OrgUnitKind.SCHOOL) {
            errors.add(at(i, "school", "must be absent: only a school is like one"));
        }
        var details = PlaceDetails.of(definition);
        errors.addAll(details.errors("/" + i, today));
        errors.addAll(PlaceWords.errors("/" + i, definition.code(), definition.names(), details));
    }

    private boolean keepsChildren(OrgUnit present) {
        return known.values().stream()
                .anyMatch(unit -> present.id().equals(unit.parentId()) && !asked.containsKey(unit.code()));
    }

    private void checkParent(int i, OrgUnitDefinition definition) {
        var code = definition.parentCode();
        var wanted = above(definition.kind());
        if (wanted == null) {
            if (code != null) {
                errors.add(at(i, "parentCode", "must be absent for the country"));
            }
            return;
        }
        var found = code == null ? null : kindOf(code);
        if (code == null) {
            errors.add(at(i, "parentCode", "must name a " + name(wanted)));
        } else if (found == null) {
            errors.add(at(i, "parentCode", "is not known: " + code));
        } else if (found != wanted) {
            errors.add(at(i, "parentCode", "must name a " + name(wanted) + ", " + code + " is a " + name(found)));
        }
    }

    private static @Nullable OrgUnitKind above(OrgUnitKind kind) {
        return switch (kind) {
            case COUNTRY -> null;
            case REGION -> OrgUnitKind.COUNTRY;
            case DISTRICT -> OrgUnitKind.REGION;
            case SCHOOL -> OrgUnitKind.DISTRICT;
        };
    }

    private @Nullable OrgUnitKind kindOf(String code) {
        var definition = asked.get(code);
        var present = known.get(code);
        if (definition != null) {
            return definition.kind();
        }
        return present == null ? null : present.kind();
    }

    private static UUID id(Map<String, UUID> ids, String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("No org unit has the code " + code);
        }
        return id;
    }

    private static String name(OrgUnitKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static FieldProblem at(int index, String field, String detail) {
        return new FieldProblem("/" + index + "/" + field, detail);
    }
}
