package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DatedNames;
import tj.omuzgor.platform.text.Languages;

/** What a place was called from a day to a day. */
@Description("What a place was called from a day to a day")
public record PlaceName(
        @NonNull List<@NonNull Text> names,
        @NonNull String name,
        @Nullable LocalDate from,

        @Nullable @Description("First day on which it was called otherwise")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static PlaceName of(DatedNames view, Languages languages) {
        return new PlaceName(
                Text.list(view.names()),
                languages.choose(view.names()),
                view.from(),
                view.to(),
                view.recordedAt(),
                view.withdrawnAt());
    }
}
