package tj.omuzgor.identity.orgunit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.FormerNames;
import tj.omuzgor.contracts.identity.SchoolFactsDefinition;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.identity.name.PlainText;

/** Gathers what a definition words wrongly: codes and tags have a form, names are plain text. */
final class PlaceWords {
    /** The form that imports ask for too. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._/-]{1,64}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final String place;
    private final List<FieldProblem> errors = new ArrayList<>();

    /** At the JSON pointer of a definition. */
    PlaceWords(String place) {
        this.place = place;
    }

    static List<FieldProblem> errors(String place, String code, LocalizedText names, PlaceDetails details) {
        var words = new PlaceWords(place);
        if (!CODE.matcher(code).matches()) {
            words.refuse("/code", "must hold letters, digits, dots, hyphens, slashes and underscores only");
        }
        words.names("/names", names);
        words.formerNames(details.formerNames());
        words.school(details.school());
        return words.errors;
    }

    private void names(String pointer, LocalizedText names) {
        names.values().forEach((tag, name) -> {
            if (!PlainText.isPlain(name)) {
                refuse(pointer + "/" + tag, PlainText.RULE);
            } else if (WrittenNames.of(tag, name).isEmpty()) {
                refuse(pointer + "/" + tag, "must hold more than spaces");
            }
        });
    }

    private void formerNames(@Nullable List<FormerNames> names) {
        for (int i = 0; names != null && i < names.size(); i++) {
            names("/formerNames/" + i + "/names", names.get(i).names());
        }
    }

    private void school(@Nullable SchoolFactsDefinition school) {
        for (int i = 0; school != null && i < school.languages().size(); i++) {
            if (!LANGUAGE.matcher(school.languages().get(i)).matches()) {
                refuse("/school/languages/" + i, "must be a language tag such as tg");
            }
        }
    }

    private void refuse(String pointer, String detail) {
        errors.add(new FieldProblem(place + pointer, detail));
    }
}
