package tj.omuzgor.identity.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CategoryDefinition;
import tj.omuzgor.contracts.identity.LatinName;
import tj.omuzgor.contracts.identity.TeacherDetails;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.OutsideNumbers;
import tj.omuzgor.identity.dated.Period;
import tj.omuzgor.identity.name.NameRules;

/** Gathers what cannot be right of a person. */
final class PersonErrors {
    static final int YOUNGEST = 18;
    static final int OLDEST = 100;
    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final LocalDate today;
    private final List<FieldProblem> errors = new ArrayList<>();

    PersonErrors(LocalDate today) {
        this.today = today;
    }

    List<FieldProblem> found() {
        return List.copyOf(errors);
    }

    void refuse(String pointer, String detail) {
        errors.add(new FieldProblem(pointer, detail));
    }

    void name(String pointer, @Nullable String name) {
        if (name != null && !NameRules.allows(name)) {
            refuse(
                    pointer,
                    "must hold a letter, and only letters of the Tajik and Russian alphabets, hyphen, apostrophe, space and dot");
        }
    }

    void subjects(String pointer, List<String> subjects) {
        codes(pointer, subjects, SUBJECT, "must be a code of small Latin letters, digits and hyphens");
    }

    void languages(String pointer, List<String> languages) {
        codes(pointer, languages, LANGUAGE, "must be a language tag such as tg");
    }

    private void codes(String pointer, List<String> codes, Pattern form, String rule) {
        for (int i = 0; i < codes.size(); i++) {
            if (!form.matcher(codes.get(i)).matches()) {
                refuse(pointer + "/" + i, rule);
            }
        }
    }

    void born(String pointer, LocalDate day) {
        if (day.isAfter(today.minusYears(YOUNGEST)) || day.isBefore(today.minusYears(OLDEST))) {
            refuse(pointer, "must be " + YOUNGEST + " to " + OLDEST + " years ago");
        }
    }

    void details(String pointer, @Nullable TeacherDetails details) {
        if (details == null) {
            return;
        }
        latin(pointer + "/latin", details.latin());
        errors.addAll(OutsideNumbers.errors(pointer + "/externalIds", details.externalIds()));
        var before = new ArrayList<Period<CategoryDefinition>>();
        for (int i = 0; i < details.categories().size(); i++) {
            var category = details.categories().get(i);
            var period = new Period<>(category, category.from(), category.to());
            if (!period.isPlausible()) {
                refuse(pointer + "/categories/" + i + "/to", "must lie after \"from\"");
            } else if (before.stream().anyMatch(period::overlaps)) {
                refuse(pointer + "/categories/" + i, "overlaps a category that is listed before");
            }
            before.add(period);
        }
    }

    private void latin(String pointer, @Nullable LatinName name) {
        if (name != null) {
            latin(pointer + "/family", name.family());
            latin(pointer + "/given", name.given());
            latin(pointer + "/patronymic", name.patronymic());
        }
    }

    private void latin(String pointer, @Nullable String name) {
        if (name != null && !NameRules.allowsLatin(name)) {
            refuse(pointer, "must hold a letter, and only Latin letters, hyphen, apostrophe, space and dot");
        }
    }
}
