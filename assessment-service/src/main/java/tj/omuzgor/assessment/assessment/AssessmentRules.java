package tj.omuzgor.assessment.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tj.omuzgor.contracts.assessment.AssessmentDraft;
import tj.omuzgor.contracts.assessment.ChoiceDraft;
import tj.omuzgor.contracts.assessment.ItemDraft;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.text.LocalizedText;

/** What a well-formed draft must keep beyond its shape. A form must be readable in full in each of the assessment's languages. */
final class AssessmentRules {

    private static final int DECIMALS = 2;

    private final Set<String> languages;
    private final List<FieldProblem> faults = new ArrayList<>();

    private AssessmentRules(Set<String> languages) {
        this.languages = languages;
    }

    /** The faults, each with a pointer into the draft; empty where it can be published. */
    static List<FieldProblem> check(AssessmentDraft draft) {
        AssessmentRules rules =
                new AssessmentRules(new TreeSet<>(draft.titles().values().keySet()));
        rules.draft(draft);
        return List.copyOf(rules.faults);
    }

    private void draft(AssessmentDraft draft) {
        text(draft.titles(), "/titles");
        if (draft.passPercent().stripTrailingZeros().scale() > DECIMALS) {
            fault("/passPercent", "has more than two decimals");
        }
        if (draft.draw() > draft.items().size()) {
            fault(
                    "/draw",
                    draft.draw() + " items cannot be drawn from "
                            + draft.items().size());
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.items().size(); i++) {
            ItemDraft item = draft.items().get(i);
            unique(keys, item.key(), "/items/" + i + "/key");
            item(item, "/items/" + i);
        }
    }

    private void item(ItemDraft item, String pointer) {
        text(item.stems(), pointer + "/stems");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < item.choices().size(); i++) {
            ChoiceDraft choice = item.choices().get(i);
            unique(keys, choice.key(), pointer + "/choices/" + i + "/key");
            text(choice.texts(), pointer + "/choices/" + i + "/texts");
        }
        long right = item.choices().stream().filter(ChoiceDraft::correct).count();
        switch (item.kind()) {
            case SINGLE_CHOICE -> {
                if (right != 1) {
                    fault(pointer + "/choices", "a single-choice item has exactly one right choice, not " + right);
                }
            }
            case MULTIPLE_CHOICE -> {
                if (right == 0) {
                    fault(pointer + "/choices", "a multiple-choice item has at least one right choice");
                }
            }
        }
    }

    private void text(LocalizedText text, String pointer) {
        Set<String> given = new TreeSet<>(text.values().keySet());
        if (!given.equals(languages)) {
            fault(pointer, "is in " + given + ", the titles are in " + languages);
        }
        for (String value : text.values().values()) {
            if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                fault(pointer, "holds a NUL character or half a surrogate pair");
            }
        }
    }

    private void unique(Set<String> keys, String key, String pointer) {
        if (!keys.add(key)) {
            fault(pointer, "'" + key + "' is used before");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new FieldProblem(pointer, detail));
    }
}
