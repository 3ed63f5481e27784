package tj.omuzgor.identity.teacher;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Posting;
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
        @Nullable UUID schoolId) {

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
                row.getUUID("school_id"));
    }

    TeacherView view() {
        return new TeacherView(
                id, registryNumber, family, given, patronymic, sex, birthDate, status, schoolId, subjects, languages);
    }

    TeacherChanged changed(List<Posting> postings) {
        return new TeacherChanged(id, registryNumber, status, sex, birthDate.getYear(), subjects, languages, postings);
    }

    TeacherNameChanged nameChanged() {
        return new TeacherNameChanged(id, family, given, patronymic);
    }
}
