package tj.omuzgor.identity.orgunit;

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
        LocalizedText names) {

    static OrgUnit read(Row row) {
        return new OrgUnit(
                row.getUUID("id"),
                row.getString("code"),
                row.getUUID("parent_id"),
                Rows.constant(row, "kind", OrgUnitKind.class),
                Rows.text(row, "names"));
    }

    OrgUnitView view() {
        return new OrgUnitView(id, code, parentId, kind, names);
    }

    OrgUnitChanged changed() {
        return new OrgUnitChanged(id, code, parentId, kind, names);
    }

    Place place() {
        return new Place(id, parentId);
    }
}
