package tj.omuzgor.identity.orgunit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.place.Places.Place;

/** An org unit as stored. */
record OrgUnit(
        UUID id,
        String code,
        @JsonProperty("parent_id") @Nullable UUID parentId,
        OrgUnitKind kind,
        LocalizedText names,
        @JsonIgnore PlaceDetails details)
        implements DefinedPlace<OrgUnitView> {

    static OrgUnit read(Row row) {
        return new OrgUnit(
                row.getUUID("id"),
                row.getString("code"),
                row.getUUID("parent_id"),
                Rows.constant(row, "kind", OrgUnitKind.class),
                Rows.text(row, "names"),
                PlaceDetails.NONE);
    }

    @Override
    public OrgUnitView view() {
        return new OrgUnitView(id, code, parentId, kind, names);
    }

    @Override
    public OrgUnitChanged changed(PlaceHistory history) {
        return new OrgUnitChanged(
                id,
                code,
                parentId,
                kind,
                names,
                history.names(),
                history.parents(),
                history.externalIds(),
                history.schoolFacts());
    }

    @Override
    public Place place() {
        return new Place(id, parentId);
    }
}
