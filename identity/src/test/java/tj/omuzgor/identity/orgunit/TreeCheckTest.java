package tj.omuzgor.identity.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.id.Ids;

final class TreeCheckTest {
    private static final LocalizedText NAMES = new LocalizedText(Map.of("tg", "Ном"));
    private static final OrgUnit COUNTRY =
            new OrgUnit(Country.ID, "TJ", null, OrgUnitKind.COUNTRY, NAMES, PlaceDetails.NONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void refusesALoop() {
        var errors =
                check(List.of(define("A", "B", OrgUnitKind.DISTRICT), define("B", "A", OrgUnitKind.DISTRICT)), COUNTRY);

        assertThat(errors).extracting(FieldProblem::pointer).containsExactly("/0/parentCode", "/1/parentCode");
    }

    @Test
    void refusesAUnitUnderItself() {
        assertThat(check(List.of(define("A", "A", OrgUnitKind.REGION)), COUNTRY))
                .extracting(FieldProblem::pointer)
                .containsExactly("/0/parentCode");
    }

    @Test
    void refusesASchoolUnderARegion() {
        var region = new OrgUnit(Ids.next(), "R", Country.ID, OrgUnitKind.REGION, NAMES, PlaceDetails.NONE);

        assertThat(check(List.of(define("S", "R", OrgUnitKind.SCHOOL)), COUNTRY, region))
                .containsExactly(new FieldProblem("/0/parentCode", "must name a district, R is a region"));
    }

    @Test
    void refusesASecondCountryAndACountryUnderSomething() {
        assertThat(check(
                        List.of(define("XX", null, OrgUnitKind.COUNTRY), define("TJ", "XX", OrgUnitKind.COUNTRY)),
                        COUNTRY))
                .extracting(FieldProblem::pointer)
                .containsExactly("/0/kind", "/1/parentCode");
    }

    @Test
    void refusesACodeTwice() {
        assertThat(check(
                        List.of(define("R", "TJ", OrgUnitKind.REGION), define("R", "TJ", OrgUnitKind.REGION)), COUNTRY))
                .containsExactly(new FieldProblem("/1/code", "repeats /0/code"));
    }

    @Test
    void refusesAnotherKindForAUnitWithChildren() {
        var region = new OrgUnit(Ids.next(), "R", Country.ID, OrgUnitKind.REGION, NAMES, PlaceDetails.NONE);
        var district = new OrgUnit(Ids.next(), "D", region.id(), OrgUnitKind.DISTRICT, NAMES, PlaceDetails.NONE);
        var other = new OrgUnit(Ids.next(), "Q", Country.ID, OrgUnitKind.REGION, NAMES, PlaceDetails.NONE);

        assertThat(check(List.of(define("R", "Q", OrgUnitKind.DISTRICT)), COUNTRY, region, district, other))
                .extracting(FieldProblem::pointer)
                .containsExactly("/0/kind");
    }

    @Test
    void childrenMayComeBeforeTheirParents() {
        var check = new TreeCheck(
                List.of(
                        define("S", "D", OrgUnitKind.SCHOOL),
                        define("D", "R", OrgUnitKind.DISTRICT),
                        define("R", "TJ", OrgUnitKind.REGION)),
                List.of(COUNTRY),
                TODAY);

        assertThat(check.errors()).isEmpty();
        assertThat(check.outside(new Covered(Set.of(Country.ID)))).isEmpty();
        var fitted = check.fitted();
        assertThat(fitted)
                .extracting(OrgUnit::parentId)
                .containsExactly(fitted.get(1).id(), fitted.get(2).id(), Country.ID);
    }

    private static List<FieldProblem> check(List<OrgUnitDefinition> definitions, OrgUnit... known) {
        return new TreeCheck(definitions, List.of(known), TODAY).errors();
    }

    private static OrgUnitDefinition define(String code, @Nullable String parent, OrgUnitKind kind) {
        return new OrgUnitDefinition(code, parent, kind, NAMES);
    }
}
