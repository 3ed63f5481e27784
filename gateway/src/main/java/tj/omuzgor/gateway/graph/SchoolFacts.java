package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Connectivity;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.Locality;
import tj.omuzgor.contracts.identity.SchoolType;

/** What a school was like from a day to a day. */
@Description("What a school was like from a day to a day; what is not known is absent or empty")
public record SchoolFacts(
        @Nullable Locality locality,
        @Nullable SchoolType type,
        @NonNull List<@NonNull EducationLevel> levels,

        @NonNull @Description("BCP 47 tags of the languages of instruction")
        List<@NonNull String> languages,

        @Nullable Connectivity connectivity,
        @Nullable LocalDate connectivityMeasuredOn,
        @Nullable LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to,

        @NonNull Instant recordedAt,
        @Nullable Instant withdrawnAt) {

    static SchoolFacts of(tj.omuzgor.contracts.identity.SchoolFacts view) {
        return new SchoolFacts(
                view.locality(),
                view.type(),
                view.levels(),
                view.languages(),
                view.connectivity(),
                view.connectivityMeasuredOn(),
                view.from(),
                view.to(),
                view.recordedAt(),
                view.withdrawnAt());
    }
}
