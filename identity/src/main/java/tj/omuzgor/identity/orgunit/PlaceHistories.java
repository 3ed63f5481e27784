package tj.omuzgor.identity.orgunit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import tj.omuzgor.contracts.identity.DatedNames;
import tj.omuzgor.contracts.identity.DatedParent;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.dated.Changes;
import tj.omuzgor.identity.dated.DatedTable;
import tj.omuzgor.identity.dated.DatedTable.Columns;
import tj.omuzgor.identity.dated.DatedTable.Entry;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.dated.Standing;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.time.PolicyZone;

/** Keeps how places were over time. */
@ApplicationScoped
class PlaceHistories {

    static final OutsideNumbers NUMBERS = new OutsideNumbers("place_external_id", "place_id");

    private static final DatedTable<LocalizedText> NAMES = new DatedTable<>(
            "place_name",
            "place_id",
            Columns.one("names", "jsonb", row -> Rows.text(row, "names"), LocalizedText::values));
    private static final DatedTable<UUID> PARENTS = new DatedTable<>(
            "place_parent", "place_id", Columns.one("parent_id", "uuid", row -> row.getUUID("parent_id"), id -> id));
    private static final DatedTable<SchoolDescription> FACTS =
            new DatedTable<>("school_facts", "school_id", SchoolDescription.COLUMNS);

    private final Clock clock;

    PlaceHistories(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }

    /** Brings the histories in line with definitions, and tells whose changed. */
    Uni<Set<UUID>> record(SqlConnection tx, List<? extends DefinedPlace<?>> places) {
        Set<UUID> changed = new HashSet<>();
        return record(tx, NAMES, places, PlaceChanges::names, changed)
                .chain(() -> record(tx, PARENTS, places, PlaceChanges::parents, changed))
                .chain(() -> record(tx, NUMBERS.table(), places, PlaceChanges::numbers, changed))
                .chain(() -> record(tx, FACTS, places, PlaceChanges::facts, changed))
                .replaceWith(changed);
    }

    /** The whole history of every place. */
    Uni<Map<UUID, PlaceHistory>> of(SqlClient client, Collection<UUID> ids) {
        return NAMES.history(client, ids)
                .flatMap(names -> PARENTS.history(client, ids)
                        .flatMap(parents -> NUMBERS.table()
                                .history(client, ids)
                                .flatMap(numbers -> FACTS.history(client, ids).map(facts -> {
                                    Map<UUID, PlaceHistory> histories = new HashMap<>();
                                    ids.forEach(id -> histories.put(
                                            id,
                                            new PlaceHistory(
                                                    published(names, id, PlaceHistories::published),
                                                    published(parents, id, PlaceHistories::publishedParent),
                                                    published(numbers, id, OutsideNumbers::published),
                                                    published(facts, id, SchoolDescription::published))));
                                    return histories;
                                }))));
    }

    /** The same as answered, in the order of the ids. */
    Uni<List<PlaceHistoryView>> views(SqlClient client, List<UUID> ids) {
        return of(client, ids)
                .map(all -> ids.stream()
                        .map(id -> Objects.requireNonNull(all.get(id)).view(id))
                        .toList());
    }

    private <T> Uni<Void> record(
            SqlConnection tx,
            DatedTable<T> table,
            List<? extends DefinedPlace<?>> places,
            BiFunction<PlaceChanges, List<Standing<T>>, Changes<T>> rule,
            Set<UUID> changed) {
        var ids = places.stream().map(place -> place.place().id()).toList();
        return table.history(tx, ids).flatMap(histories -> {
            Map<UUID, Changes<T>> changes = new HashMap<>();
            places.forEach(place -> {
                var id = place.place().id();
                var change = rule.apply(new PlaceChanges(place, today()), DatedTable.standing(histories.get(id)));
                changes.put(id, change);
                if (!change.isEmpty()) {
                    changed.add(id);
                }
            });
            return table.apply(tx, changes, clock.instant());
        });
    }

    private static <T, P> List<P> published(Map<UUID, List<Entry<T>>> histories, UUID id, Function<Entry<T>, P> as) {
        return histories.getOrDefault(id, List.of()).stream().map(as).toList();
    }

    private static DatedNames published(Entry<LocalizedText> entry) {
        return new DatedNames(
                entry.period().value(),
                entry.period().from(),
                entry.period().to(),
                entry.recordedAt(),
                entry.withdrawnAt());
    }

    private static DatedParent publishedParent(Entry<UUID> entry) {
        return new DatedParent(
                entry.period().value(),
                entry.period().from(),
                entry.period().to(),
                entry.recordedAt(),
                entry.withdrawnAt());
    }
}
