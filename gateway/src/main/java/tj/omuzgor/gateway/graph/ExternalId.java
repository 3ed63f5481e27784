package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** How others number something from a day to a day. */
@Description("How others number something from a day to a day")
public record ExternalId(
        @NonNull @Description("Whose number it is, such as emis, geonames, osm, giga")
        String scheme,

        @NonNull @Description("Opaque") String value,
        @Nullable LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static ExternalId of(tj.omuzgor.contracts.identity.ExternalId view) {
        return new ExternalId(
                view.scheme(), view.value(), view.from(), view.to(), view.recordedAt(), view.withdrawnAt());
    }
}
