package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Connectivity;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.Locality;
import tj.omuzgor.contracts.identity.SchoolFactsDefinition;
import tj.omuzgor.contracts.identity.SchoolType;

/** What a school is like from a day on; what is not known is left out. */
@Input("SchoolFactsInput")
@Description("What a school is like from a day on; what is not known is left out")
public record SchoolFactsInput(
        @Nullable Locality locality,
        @Nullable SchoolType type,
        @NonNull List<@NonNull EducationLevel> levels,

        @NonNull @Description("BCP 47 tags of the languages of instruction")
        List<@NonNull String> languages,

        @Nullable Connectivity connectivity,
        @Nullable LocalDate connectivityMeasuredOn,

        @Nullable @Description("Absent is today where the school was different before, else since ever")
        LocalDate from) {

    SchoolFactsDefinition request() {
        return new SchoolFactsDefinition(locality, type, levels, languages, connectivity, connectivityMeasuredOn, from);
    }
}
