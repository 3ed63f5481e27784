package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherCorrection;
import tj.omuzgor.contracts.identity.TeacherDetails;
import tj.omuzgor.identity.dated.OutsideNumbers.Claim;
import tj.omuzgor.identity.name.NameRules;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.teacher.EditResult.Unfit;
import tj.omuzgor.identity.teacher.EditTeacher.Refused;
import tj.omuzgor.identity.teacher.EditTeacher.Target;

/** Corrects what the registry says of one teacher, unless somebody else did so since she was read. */
@ApplicationScoped
class CorrectTeacher {

    private static final String CORRECT = """
            update teacher set family = $2, given = $3, patronymic = $4, sex = $5, birth_date = $6, subjects = $7, languages = $8
            where id = $1 and (family, given, patronymic, sex, birth_date, subjects, languages)
              is distinct from ($2, $3, $4, $5, $6, $7, $8)
            """;

    private final EditTeacher editTeacher;
    private final KeepDetails keepDetails;
    private final Teachers teachers;

    CorrectTeacher(EditTeacher editTeacher, KeepDetails keepDetails, Teachers teachers) {
        this.editTeacher = editTeacher;
        this.keepDetails = keepDetails;
        this.teachers = teachers;
    }

    Uni<EditResult> correct(Target target, TeacherCorrection asSent) {
        var wanted = normalized(asSent);
        var errors = new PersonErrors(teachers.today());
        errors.name("/family", wanted.family());
        errors.name("/given", wanted.given());
        errors.name("/patronymic", wanted.patronymic());
        errors.born("/birthDate", wanted.birthDate());
        errors.subjects("/subjects", wanted.subjects());
        errors.languages("/languages", wanted.languages());
        errors.details("/details", wanted.details());
        return errors.found().isEmpty()
                ? editTeacher.edit(target, (tx, present, covered) -> write(tx, present.id(), wanted))
                : Uni.createFrom().item(new Unfit(errors.found()));
    }

    private Uni<Boolean> write(SqlConnection tx, UUID id, TeacherCorrection wanted) {
        return TeacherHistories.NUMBERS
                .taken(
                        tx,
                        List.of(new Claim(
                                id, "/details/externalIds", wanted.details().externalIds())))
                .invoke(taken -> {
                    if (!taken.isEmpty()) {
                        throw new Refused(new Unfit(taken));
                    }
                })
                .chain(() -> rewrite(tx, id, wanted))
                .flatMap(rewritten -> keep(tx, id, wanted.details()).map(kept -> rewritten || kept));
    }

    private static Uni<Boolean> rewrite(SqlConnection tx, UUID id, TeacherCorrection wanted) {
        var parameters = Tuple.tuple()
                .addUUID(id)
                .addString(wanted.family())
                .addString(wanted.given())
                .addString(wanted.patronymic())
                .addString(Rows.name(wanted.sex()))
                .addLocalDate(wanted.birthDate())
                .addArrayOfString(wanted.subjects().toArray(String[]::new))
                .addArrayOfString(wanted.languages().toArray(String[]::new));
        return tx.preparedQuery(CORRECT).execute(parameters).map(rows -> rows.rowCount() > 0);
    }

    private Uni<Boolean> keep(SqlConnection tx, UUID id, TeacherDetails details) {
        return keepDetails.keep(tx, Map.of(id, details)).map(kept -> !kept.isEmpty());
    }

    private static TeacherCorrection normalized(TeacherCorrection correction) {
        return new TeacherCorrection(
                correction.version(),
                NameRules.normalized(correction.family()),
                NameRules.normalized(correction.given()),
                NameRules.normalizedOrNull(correction.patronymic()),
                correction.sex(),
                correction.birthDate(),
                correction.subjects().stream().distinct().toList(),
                correction.languages().stream().distinct().toList(),
                Objects.requireNonNull(RegistrationCheck.normalized(correction.details())));
    }
}
