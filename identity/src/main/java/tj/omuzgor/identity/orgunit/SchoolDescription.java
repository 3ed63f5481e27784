package tj.omuzgor.identity.orgunit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Connectivity;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.Locality;
import tj.omuzgor.contracts.identity.SchoolFacts;
import tj.omuzgor.contracts.identity.SchoolFactsDefinition;
import tj.omuzgor.contracts.identity.SchoolType;
import tj.omuzgor.identity.dated.DatedTable.Columns;
import tj.omuzgor.identity.dated.DatedTable.Entry;
import tj.omuzgor.identity.row.Rows;

/** What a school is like during some time. */
record SchoolDescription(
        @Nullable Locality locality,
        @Nullable SchoolType type,
        List<EducationLevel> levels,
        List<String> languages,
        @Nullable Connectivity connectivity,
        @Nullable LocalDate measuredOn) {

    static final Columns<SchoolDescription> COLUMNS =
            new Columns<>(types(), SchoolDescription::read, SchoolDescription::columns);

    static SchoolDescription of(SchoolFactsDefinition definition) {
        return new SchoolDescription(
                definition.locality(),
                definition.type(),
                definition.levels().stream().distinct().sorted().toList(),
                definition.languages().stream().distinct().sorted().toList(),
                definition.connectivity(),
                definition.connectivityMeasuredOn());
    }

    static SchoolFacts published(Entry<SchoolDescription> entry) {
        var facts = entry.period().value();
        return new SchoolFacts(
                facts.locality,
                facts.type,
                facts.levels,
                facts.languages,
                facts.connectivity,
                facts.measuredOn,
                entry.period().from(),
                entry.period().to(),
                entry.recordedAt(),
                entry.withdrawnAt());
    }

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("locality", "text");
        types.put("type", "text");
        types.put("levels", "text[]");
        types.put("languages", "text[]");
        types.put("connectivity", "text");
        types.put("connectivity_measured_on", "date");
        return types;
    }

    private static SchoolDescription read(Row row) {
        return new SchoolDescription(
                Rows.constantOrNull(row, "locality", Locality.class),
                Rows.constantOrNull(row, "type", SchoolType.class),
                Rows.constants(row, "levels", EducationLevel.class),
                Arrays.asList(row.getArrayOfStrings("languages")),
                Rows.constantOrNull(row, "connectivity", Connectivity.class),
                row.getLocalDate("connectivity_measured_on"));
    }

    private Map<String, ? extends @Nullable Object> columns() {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("locality", Rows.nameOrNull(locality));
        columns.put("type", Rows.nameOrNull(type));
        columns.put("levels", levels.stream().map(Rows::name).toList());
        columns.put("languages", languages);
        columns.put("connectivity", Rows.nameOrNull(connectivity));
        columns.put("connectivity_measured_on", measuredOn == null ? null : measuredOn.toString());
        return columns;
    }
}
