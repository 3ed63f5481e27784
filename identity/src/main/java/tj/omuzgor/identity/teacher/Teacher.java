package tj.omuzgor.identity.teacher;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.LatinName;
import tj.omuzgor.contracts.identity.QualificationCategory;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.identity.row.Rows;

/**
 * A teacher as stored.
 *
 * @param schoolId the school of the primary posting on the day asked for
 * @param category the qualification category on that day
 * @param aliases the other ids of the person she is
 */
record Teacher(
        UUID id,
        String registryNumber,
        String family,
        String given,
        @Nullable String patronymic,
        Sex sex,
        LocalDate birthDate,
        TeacherStatus status,
        List<String> subjects,
        List<String> languages,
        @Nullable UUID schoolId,
        @Nullable LatinName latin,
        @Nullable String phone,
        List<EducationLevel> levels,
        @Nullable Boolean minimumQualification,
        @Nullable QualificationCategory category,
        int version,
        List<UUID> aliases) {

    static Teacher read(Row row) {
        return new Teacher(
                row.getUUID("id"),
                row.getString("registry_number"),
                row.getString("family"),
                row.getString("given"),
                row.getString("patronymic"),
                Rows.constant(row, "sex", Sex.class),
                row.getLocalDate("birth_date"),
                Rows.constant(row, "status", TeacherStatus.class),
                List.of(row.getArrayOfStrings("subjects")),
                List.of(row.getArrayOfStrings("languages")),
                row.getUUID("school_id"),
                latin(row),
                row.getString("phone"),
                Rows.constants(row, "levels", EducationLevel.class),
                row.getBoolean("minimum_qualification"),
                Rows.constantOrNull(row, "category", QualificationCategory.class),
                row.getInteger("version"),
                List.of(row.getArrayOfUUIDs("aliases")));
    }

    /** Whether her personal data was erased. */
    boolean isErased() {
        return ErasurePseudonym.is(registryNumber);
    }

    TeacherView view() {
        return new TeacherView(
                id,
                registryNumber,
                family,
                given,
                patronymic,
                sex,
                birthDate,
                status,
                schoolId,
                subjects,
                languages,
                latin,
                phone,
                levels,
                minimumQualification,
                category,
                version,
                aliases);
    }

    /** Whether an id, of now or of old, is hers. */
    boolean is(@Nullable UUID anyId) {
        return anyId != null && (id.equals(anyId) || aliases.contains(anyId));
    }

    TeacherChanged changed(TeacherHistory history) {
        return new TeacherChanged(
                id,
                registryNumber,
                status,
                sex,
                birthDate.getYear(),
                subjects,
                languages,
                history.postings(),
                levels,
                minimumQualification,
                history.absences(),
                history.categories());
    }

    TeacherNameChanged nameChanged() {
        return new TeacherNameChanged(id, family, given, patronymic, latin);
    }

    private static @Nullable LatinName latin(Row row) {
        var family = row.getString("family_latin");
        var given = row.getString("given_latin");
        return family == null || given == null ? null : new LatinName(family, given, row.getString("patronymic_latin"));
    }
}
