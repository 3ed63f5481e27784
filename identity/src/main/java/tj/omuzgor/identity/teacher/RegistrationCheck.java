package tj.omuzgor.identity.teacher;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherDetails;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.name.NameRules;

/** What registrations say wrongly of themselves, before anything is asked of the registry. */
final class RegistrationCheck {
    private final LocalDate today;
    private final PersonErrors errors;
    private final Map<String, Integer> seen = new HashMap<>();

    private RegistrationCheck(LocalDate today) {
        this.today = today;
        this.errors = new PersonErrors(today);
    }

    /** Checks registrations whose names are normalized already. */
    static List<FieldProblem> errors(List<TeacherRegistration> registrations, LocalDate today) {
        var check = new RegistrationCheck(today);
        for (int i = 0; i < registrations.size(); i++) {
            check.one("/" + i + "/", i, registrations.get(i));
        }
        return check.errors.found();
    }

    /** The registration with its names as they are stored. */
    static TeacherRegistration normalized(TeacherRegistration registration) {
        return new TeacherRegistration(
                registration.registryNumber(),
                NameRules.normalized(registration.family()),
                NameRules.normalized(registration.given()),
                NameRules.normalizedOrNull(registration.patronymic()),
                registration.sex(),
                registration.birthDate(),
                registration.schoolCode(),
                registration.postedFrom(),
                registration.subjects().stream().distinct().toList(),
                registration.languages().stream().distinct().toList(),
                normalized(registration.details()));
    }

    /** The details with the Latin name as it is stored. */
    static @Nullable TeacherDetails normalized(@Nullable TeacherDetails details) {
        return details == null
                ? null
                : new TeacherDetails(
                        NameRules.normalized(details.latin()),
                        details.phone(),
                        details.levels().stream().distinct().sorted().toList(),
                        details.minimumQualification(),
                        details.categories(),
                        details.externalIds());
    }

    private void one(String place, int index, TeacherRegistration registration) {
        var first = seen.putIfAbsent(registration.registryNumber(), index);
        if (first != null) {
            errors.refuse(place + "registryNumber", "repeats /" + first + "/registryNumber");
        }
        errors.name(place + "family", registration.family());
        errors.name(place + "given", registration.given());
        errors.name(place + "patronymic", registration.patronymic());
        errors.born(place + "birthDate", registration.birthDate());
        errors.subjects(place + "subjects", registration.subjects());
        errors.languages(place + "languages", registration.languages());
        var posted = registration.postedFrom();
        if (!posted.isAfter(registration.birthDate()) || posted.isAfter(today.plusYears(1))) {
            errors.refuse(place + "postedFrom", "must lie after the birth date and at most a year ahead");
        }
        errors.details(place + "details", registration.details());
    }
}
