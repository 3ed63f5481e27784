package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.platform.text.Languages;

/** Fields that lead to an org unit. */
@GraphQLApi
public class PlaceFields {
    private final Lookups lookups;
    private final Languages languages;

    PlaceFields(Lookups lookups, Languages languages) {
        this.lookups = lookups;
        this.languages = languages;
    }

    /** The parent of an org unit. */
    @Description("The org unit above; absent at the country")
    public Uni<List<@Nullable OrgUnit>> parent(@Source List<OrgUnit> units) {
        return units(units.stream().<@Nullable UUID>map(OrgUnit::parentId).toList());
    }

    /** The place of a center. */
    @Description("The country, region or district it hangs on")
    public Uni<List<@Nullable OrgUnit>> unit(@Source List<Center> centers) {
        return units(centers.stream().<@Nullable UUID>map(Center::unitId).toList());
    }

    /** The place of a grant. */
    @Description("The org unit it holds at; absent where it holds at a center")
    @Name("unit")
    public Uni<List<@Nullable OrgUnit>> ofGrants(@Source List<Grant> grants) {
        return units(grants.stream().<@Nullable UUID>map(Grant::unitId).toList());
    }

    /** The school of a posting. */
    @Description("Where she was posted")
    @Name("school")
    public Uni<List<@Nullable OrgUnit>> ofPostings(@Source List<Posting> postings) {
        return units(postings.stream().<@Nullable UUID>map(Posting::schoolId).toList());
    }

    /** The place that a place hung on. */
    @Description("Where it hung")
    @Name("parent")
    public Uni<List<@Nullable OrgUnit>> ofFormerParents(@Source List<PlaceParent> parents) {
        return units(parents.stream().<@Nullable UUID>map(PlaceParent::parentId).toList());
    }

    /** The place of a figure. */
    @Description("The place it speaks of")
    @Name("unit")
    public Uni<List<@Nullable OrgUnit>> ofFigures(@Source List<Coverage> figures) {
        return units(figures.stream().<@Nullable UUID>map(Coverage::unitId).toList());
    }

    /** The school of a teacher. */
    @Description("The school of the primary posting today")
    public Uni<List<@Nullable OrgUnit>> school(@Source List<Teacher> teachers) {
        return units(teachers.stream().<@Nullable UUID>map(Teacher::schoolId).toList());
    }

    /** The district of a teacher. */
    @Description("The district her school lies in")
    public Uni<List<@Nullable OrgUnit>> district(@Source List<Teacher> teachers) {
        var schools = teachers.stream().map(Teacher::schoolId).filter(Objects::nonNull);
        return lookups.orgUnits()
                .map(schools.collect(Collectors.toSet()))
                .chain(this::withParents)
                .map(units -> {
                    var districts = new ArrayList<@Nullable OrgUnit>(teachers.size());
                    teachers.forEach(teacher -> districts.add(district(teacher.schoolId(), units)));
                    return districts;
                });
    }

    private Uni<Map<UUID, OrgUnitView>> withParents(Map<UUID, OrgUnitView> units) {
        var parents = units.values().stream().map(OrgUnitView::parentId).filter(Objects::nonNull);
        return lookups.orgUnits()
                .map(parents.collect(Collectors.toSet()))
                .map(found -> Stream.of(units, found)
                        .flatMap(map -> map.values().stream())
                        .collect(Collectors.toMap(OrgUnitView::id, unit -> unit, (one, _) -> one)));
    }

    private @Nullable OrgUnit district(@Nullable UUID school, Map<UUID, OrgUnitView> units) {
        var unit = school == null ? null : units.get(school);
        while (unit != null && unit.kind() != OrgUnitKind.DISTRICT) {
            var parent = unit.parentId();
            unit = parent == null ? null : units.get(parent);
        }
        return Absent.or(unit, found -> OrgUnit.of(found, languages));
    }

    private Uni<List<@Nullable OrgUnit>> units(List<@Nullable UUID> ids) {
        return lookups.orgUnits().list(ids).map(Absent.each(view -> OrgUnit.of(view, languages)));
    }
}
