package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tj.omuzgor.contracts.identity.DatedCategory;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.QualificationCategory;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.identity.dated.DatedTable;
import tj.omuzgor.identity.dated.DatedTable.Columns;
import tj.omuzgor.identity.dated.DatedTable.Entry;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.row.Rows;

/** Reads what the registry knows of teachers over time. */
@ApplicationScoped
class TeacherHistories {

    static final OutsideNumbers NUMBERS = new OutsideNumbers("teacher_external_id", "teacher_id");
    static final DatedTable<TeacherStatus> ABSENCES = new DatedTable<>(
            "teacher_status",
            "teacher_id",
            Columns.one("status", "text", row -> Rows.constant(row, "status", TeacherStatus.class), Rows::name));
    static final DatedTable<QualificationCategory> CATEGORIES = new DatedTable<>(
            "teacher_category",
            "teacher_id",
            Columns.one(
                    "category",
                    "text",
                    row -> Rows.constant(row, "category", QualificationCategory.class),
                    Rows::name));

    private final Postings postings;

    TeacherHistories(Postings postings) {
        this.postings = postings;
    }

    /** The whole history of every teacher. */
    Uni<Map<UUID, TeacherHistory>> of(SqlClient client, Collection<UUID> ids) {
        return postings.history(client, ids)
                .flatMap(posted -> ABSENCES.history(client, ids)
                        .flatMap(absences -> CATEGORIES
                                .history(client, ids)
                                .flatMap(categories -> NUMBERS.table()
                                        .history(client, ids)
                                        .map(numbers -> {
                                            Map<UUID, TeacherHistory> histories = new HashMap<>();
                                            ids.forEach(id -> histories.put(
                                                    id,
                                                    new TeacherHistory(
                                                            posted.getOrDefault(id, List.of()),
                                                            published(absences, id, TeacherHistories::absence),
                                                            published(categories, id, TeacherHistories::category),
                                                            published(numbers, id, OutsideNumbers::published))));
                                            return histories;
                                        }))));
    }

    private static <T, P> List<P> published(Map<UUID, List<Entry<T>>> histories, UUID id, Function<Entry<T>, P> as) {
        return histories.getOrDefault(id, List.of()).stream().map(as).toList();
    }

    private static DatedStatus absence(Entry<TeacherStatus> entry) {
        return new DatedStatus(
                entry.period().value(), entry.begin(), entry.period().to(), entry.recordedAt(), entry.withdrawnAt());
    }

    private static DatedCategory category(Entry<QualificationCategory> entry) {
        return new DatedCategory(
                entry.period().value(), entry.begin(), entry.period().to(), entry.recordedAt(), entry.withdrawnAt());
    }
}
