package tj.omuzgor.identity.orgunit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.place.Places.Place;

/** A center as stored. */
record Center(
        UUID id,
        String code,
        @JsonProperty("unit_id") UUID unitId,
        LocalizedText names,
        @JsonIgnore PlaceDetails details)
        implements DefinedPlace<CenterView> {

    static Center read(Row row) {
        return new Center(
                row.getUUID("id"),
                row.getString("code"),
                row.getUUID("unit_id"),
                Rows.text(row, "names"),
                PlaceDetails.NONE);
    }

    @Override
    public CenterView view() {
        return new CenterView(id, code, unitId, names);
    }

    @Override
    public CenterChanged changed(PlaceHistory history) {
        return new CenterChanged(id, code, unitId, names, history.names(), history.parents(), history.externalIds());
    }

    @Override
    public Place place() {
        return new Place(id, unitId);
    }
}
