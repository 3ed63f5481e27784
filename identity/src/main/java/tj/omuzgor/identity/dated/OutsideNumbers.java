package tj.omuzgor.identity.dated;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ExternalId;
import tj.omuzgor.contracts.identity.ExternalIdDefinition;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.DatedTable.Columns;
import tj.omuzgor.identity.dated.DatedTable.Entry;
import tj.omuzgor.identity.name.PlainText;

/** The numbers that others know something by. An open one of a scheme belongs to one owner at a time. */
public final class OutsideNumbers {

    private final DatedTable<Number> table;
    private final String held;

    /** Describes the table of one kind of owner. */
    public OutsideNumbers(String table, String owner) {
        this.table = new DatedTable<>(
                table, owner, new Columns<>(Map.of("scheme", "text", "value", "text"), Number::read, Number::columns));
        this.held = """
                select t.scheme, t.value, t.%s as owner from %s t join unnest($1::text[], $2::text[]) as w (scheme, value)
                  on w.value = t.value and w.scheme = t.scheme
                where t.to_day is null and t.withdrawn_at is null
                """.formatted(owner, table);
    }

    /** A number and whose it is. */
    public record Number(String scheme, String value) {
        private static Number read(Row row) {
            return new Number(row.getString("scheme"), row.getString("value"));
        }

        private Map<String, String> columns() {
            return Map.of("scheme", scheme, "value", value);
        }
    }

    /** The numbers that an owner is to have. */
    public record Claim(UUID owner, String pointer, List<ExternalIdDefinition> numbers) {}

    /** Where they lie. */
    public DatedTable<Number> table() {
        return table;
    }

    /** What is wrong with the claims: a number asked for twice, or one that another owner has. */
    public Uni<List<FieldProblem>> taken(SqlConnection tx, List<Claim> claims) {
        var open = claims.stream()
                .flatMap(claim -> claim.numbers().stream())
                .filter(number -> number.to() == null)
                .toList();
        if (open.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var parameters = Tuple.of(
                open.stream().map(ExternalIdDefinition::scheme).toArray(String[]::new),
                open.stream().map(ExternalIdDefinition::value).toArray(String[]::new));
        return tx.preparedQuery(held).execute(parameters).map(rows -> {
            Map<Number, UUID> owners = new HashMap<>();
            rows.forEach(row -> owners.put(Number.read(row), row.getUUID("owner")));
            return errors(claims, owners);
        });
    }

    private static List<FieldProblem> errors(List<Claim> claims, Map<Number, UUID> owners) {
        var errors = new ArrayList<FieldProblem>();
        for (var claim : claims) {
            for (int i = 0; i < claim.numbers().size(); i++) {
                var number = claim.numbers().get(i);
                var owner = number.to() == null
                        ? owners.putIfAbsent(new Number(number.scheme(), number.value()), claim.owner())
                        : null;
                if (owner != null && !owner.equals(claim.owner())) {
                    errors.add(new FieldProblem(
                            claim.pointer() + "/" + i + "/value",
                            "belongs to " + owner + " in the scheme " + number.scheme()));
                }
            }
        }
        return errors;
    }

    /** What becomes of the standing numbers of an owner; one that is left out ends today. */
    public static Changes<Number> changes(
            List<Standing<Number>> standing, List<ExternalIdDefinition> wanted, LocalDate today) {
        var periods = new ArrayList<Period<Number>>();
        for (var definition : wanted) {
            var number = new Number(definition.scheme(), definition.value());
            periods.add(new Period<>(number, beginning(standing, number, definition), definition.to()));
        }
        for (var row : standing) {
            var period = row.period();
            boolean named = periods.stream().anyMatch(other -> other.value().equals(period.value()));
            if (!named && period.to() != null) {
                periods.add(period);
            } else if (!named && (period.from() == null || period.from().isBefore(today))) {
                periods.add(new Period<>(period.value(), period.from(), today));
            }
        }
        return Timeline.exactly(standing, periods);
    }

    private static @Nullable LocalDate beginning(
            List<Standing<Number>> standing, Number number, ExternalIdDefinition definition) {
        return definition.from() != null
                ? definition.from()
                : standing.stream()
                        .map(Standing::period)
                        .filter(period -> period.value().equals(number) && Objects.equals(period.to(), definition.to()))
                        .map(Period::from)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What definitions say wrongly of themselves. */
    public static List<FieldProblem> errors(String pointer, @Nullable List<ExternalIdDefinition> definitions) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; definitions != null && i < definitions.size(); i++) {
            var definition = definitions.get(i);
            var period = new Period<>(definition, definition.from(), definition.to());
            if (!period.isPlausible()) {
                errors.add(new FieldProblem(pointer + "/" + i + "/to", "must lie after \"from\""));
            }
            if (!PlainText.isPlain(definition.value())) {
                errors.add(new FieldProblem(pointer + "/" + i + "/value", PlainText.RULE));
            }
            if (isRepeated(definitions.subList(0, i), definition)) {
                errors.add(new FieldProblem(pointer + "/" + i, "repeats a number that is listed before"));
            }
        }
        return errors;
    }

    private static boolean isRepeated(List<ExternalIdDefinition> before, ExternalIdDefinition definition) {
        return before.stream()
                .anyMatch(other -> other.scheme().equals(definition.scheme())
                        && other.value().equals(definition.value()));
    }

    /** As published. */
    public static ExternalId published(Entry<Number> entry) {
        return new ExternalId(
                entry.period().value().scheme(),
                entry.period().value().value(),
                entry.period().from(),
                entry.period().to(),
                entry.recordedAt(),
                entry.withdrawnAt());
    }
}
