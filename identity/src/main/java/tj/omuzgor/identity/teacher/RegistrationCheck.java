package tj.omuzgor.identity.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherRegistration;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What registrations say wrongly of themselves, before anything is asked of the registry. */
final class RegistrationCheck {
    static final int YOUNGEST = 18;
    static final int OLDEST = 100;

    private final LocalDate today;
    private final List<FieldProblem> errors = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private RegistrationCheck(LocalDate today) {
        this.today = today;
    }

    /** Checks registrations whose names are normalized already. */
    static List<FieldProblem> errors(List<TeacherRegistration> registrations, LocalDate today) {
        var check = new RegistrationCheck(today);
        for (int i = 0; i < registrations.size(); i++) {
            check.one("/" + i + "/", i, registrations.get(i));
        }
        return List.copyOf(check.errors);
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
                registration.languages().stream().distinct().toList());
    }

    private void one(String place, int index, TeacherRegistration registration) {
        var first = seen.putIfAbsent(registration.registryNumber(), index);
        if (first != null) {
            refuse(place + "registryNumber", "repeats /" + first + "/registryNumber");
        }
        name(place + "family", registration.family());
        name(place + "given", registration.given());
        name(place + "patronymic", registration.patronymic());
        var born = registration.birthDate();
        if (born.isAfter(today.minusYears(YOUNGEST)) || born.isBefore(today.minusYears(OLDEST))) {
            refuse(place + "birthDate", "must be " + YOUNGEST + " to " + OLDEST + " years ago");
        }
        var posted = registration.postedFrom();
        if (!posted.isAfter(born) || posted.isAfter(today.plusYears(1))) {
            refuse(place + "postedFrom", "must lie after the birth date and at most a year ahead");
        }
    }

    private void name(String pointer, @Nullable String name) {
        if (name != null && !NameRules.allows(name)) {
            refuse(
                    pointer,
                    "must hold a letter, and only letters of the Tajik and Russian alphabets, hyphen, apostrophe, space and dot");
        }
    }

    private void refuse(String pointer, String detail) {
        errors.add(new FieldProblem(pointer, detail));
    }
}
