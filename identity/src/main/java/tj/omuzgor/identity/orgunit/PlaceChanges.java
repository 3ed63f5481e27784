package tj.omuzgor.identity.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.FormerNames;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.dated.Changes;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.dated.Period;
import tj.omuzgor.identity.dated.Standing;
import tj.omuzgor.identity.dated.Timeline;

/** What a definition changes in the history of its place, as of a day. */
record PlaceChanges(DefinedPlace<?> place, LocalDate today) {

    Changes<LocalizedText> names(List<Standing<LocalizedText>> standing) {
        var former = place.details().formerNames();
        if (former == null) {
            return present(standing, place.names());
        }
        var wanted = new ArrayList<Period<LocalizedText>>();
        former.forEach(names -> wanted.add(new Period<>(names.names(), names.from(), names.to())));
        wanted.add(new Period<>(place.names(), beginning(standing, former), null));
        return Timeline.exactly(standing, wanted);
    }

    Changes<UUID> parents(List<Standing<UUID>> standing) {
        var parent = place.place().parentId();
        return parent == null ? new Changes<>(List.of(), List.of(), List.of()) : present(standing, parent);
    }

    Changes<OutsideNumbers.Number> numbers(List<Standing<OutsideNumbers.Number>> standing) {
        var wanted = place.details().externalIds();
        return wanted == null
                ? new Changes<>(List.of(), List.of(), List.of())
                : OutsideNumbers.changes(standing, wanted, today);
    }

    Changes<SchoolDescription> facts(List<Standing<SchoolDescription>> standing) {
        var wanted = place.details().school();
        return wanted == null
                ? new Changes<>(List.of(), List.of(), List.of())
                : present(standing, SchoolDescription.of(wanted), wanted.from());
    }

    private <T> Changes<T> present(List<Standing<T>> standing, T value) {
        return present(standing, value, place.details().since());
    }

    /** The first value is from ever on unless a day is said; the present one keeps the day it began. */
    private <T> Changes<T> present(List<Standing<T>> standing, T value, @Nullable LocalDate since) {
        if (standing.isEmpty()) {
            return new Changes<>(List.of(), List.of(), List.of(new Period<>(value, since, null)));
        }
        boolean isPresent = standing.stream()
                .map(Standing::period)
                .anyMatch(period -> period.to() == null && period.value().equals(value));
        return isPresent
                ? new Changes<>(List.of(), List.of(), List.of())
                : Timeline.from(standing, value, since == null ? today : since);
    }

    /** When the present names began: as said, as known, or when the last earlier ones ended. */
    private @Nullable LocalDate beginning(List<Standing<LocalizedText>> standing, List<FormerNames> former) {
        var said = place.details().since();
        if (said != null) {
            return said;
        }
        var last = former.stream().map(FormerNames::to).max(Comparator.naturalOrder());
        var known = standing.stream()
                .map(Standing::period)
                .filter(period -> period.to() == null && period.value().equals(place.names()))
                .map(Period::from)
                .filter(Objects::nonNull)
                .findFirst();
        return known.filter(from -> last.isEmpty() || !from.isBefore(last.get()))
                .or(() -> last)
                .orElse(null);
    }
}
