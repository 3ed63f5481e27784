package tj.omuzgor.identity.teacher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.LatinName;
import tj.omuzgor.contracts.identity.QualificationCategory;
import tj.omuzgor.contracts.identity.TeacherDetails;
import tj.omuzgor.identity.dated.Changes;
import tj.omuzgor.identity.dated.DatedTable;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.dated.Period;
import tj.omuzgor.identity.dated.Standing;
import tj.omuzgor.identity.dated.Timeline;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.time.PolicyZone;

/** Keeps what is known of teachers beyond their registration, for teachers whose rows the transaction has locked. */
@ApplicationScoped
class KeepDetails {

    private static final String DESCRIBE = """
            update teacher t
            set family_latin = d.latin ->> 'family', given_latin = d.latin ->> 'given', patronymic_latin = d.latin ->> 'patronymic',
                phone = d.phone, levels = d.levels, minimum_qualification = d."minimumQualification"
            from jsonb_to_recordset($1::text::jsonb)
              as d (id uuid, latin jsonb, phone text, levels text[], "minimumQualification" boolean)
            where t.id = d.id
              and (t.family_latin, t.given_latin, t.patronymic_latin, t.phone, t.levels, t.minimum_qualification) is distinct from
                  (d.latin ->> 'family', d.latin ->> 'given', d.latin ->> 'patronymic', d.phone, d.levels, d."minimumQualification")
            returning t.id
            """;

    private final ObjectMapper json;
    private final Clock clock;

    KeepDetails(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** A row to describe. */
    private record Described(
            UUID id,
            @Nullable LatinName latin,
            @Nullable String phone,
            List<EducationLevel> levels,
            @Nullable Boolean minimumQualification) {}

    /** Stores the details of every teacher; answers those for whom that changed anything. */
    Uni<Set<UUID>> keep(SqlConnection tx, Map<UUID, TeacherDetails> details) {
        if (details.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return describe(tx, details)
                .flatMap(described -> record(tx, TeacherHistories.CATEGORIES, details, this::categories)
                        .flatMap(categorized -> record(tx, TeacherHistories.NUMBERS.table(), details, this::numbers)
                                .map(numbered -> {
                                    Set<UUID> touched = new HashSet<>(described);
                                    touched.addAll(categorized);
                                    touched.addAll(numbered);
                                    return touched;
                                })));
    }

    private Uni<Set<UUID>> describe(SqlConnection tx, Map<UUID, TeacherDetails> details) {
        var rows = details.entrySet().stream()
                .map(entry -> new Described(
                        entry.getKey(),
                        entry.getValue().latin(),
                        entry.getValue().phone(),
                        entry.getValue().levels(),
                        entry.getValue().minimumQualification()))
                .toList();
        return tx.preparedQuery(DESCRIBE)
                .execute(Tuple.of(written(rows)))
                .map(found -> Set.copyOf(Rows.list(found, row -> row.getUUID("id"))));
    }

    private <T> Uni<Set<UUID>> record(
            SqlConnection tx,
            DatedTable<T> table,
            Map<UUID, TeacherDetails> details,
            BiFunction<List<Standing<T>>, TeacherDetails, Changes<T>> rule) {
        return table.history(tx, details.keySet()).flatMap(histories -> {
            Map<UUID, Changes<T>> changes = new HashMap<>();
            details.forEach((id, wanted) -> {
                var change = rule.apply(DatedTable.standing(histories.get(id)), wanted);
                if (!change.isEmpty()) {
                    changes.put(id, change);
                }
            });
            return table.apply(tx, changes, clock.instant()).replaceWith(Set.copyOf(changes.keySet()));
        });
    }

    private Changes<QualificationCategory> categories(
            List<Standing<QualificationCategory>> standing, TeacherDetails wanted) {
        return Timeline.exactly(
                standing,
                wanted.categories().stream()
                        .map(category -> new Period<>(category.category(), category.from(), category.to()))
                        .toList());
    }

    private Changes<OutsideNumbers.Number> numbers(
            List<Standing<OutsideNumbers.Number>> standing, TeacherDetails wanted) {
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        return OutsideNumbers.changes(standing, wanted.externalIds(), today);
    }

    private String written(List<Described> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Details are not writable as JSON", impossible);
        }
    }
}
