package tj.omuzgor.assessment.item;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.assessment.FormChoice;
import tj.omuzgor.contracts.assessment.ItemKind;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A published item without its key.
 *
 * @param choices in the author's order
 */
public record BankItem(UUID id, ItemKind kind, LocalizedText stems, List<FormChoice> choices) {

    /** Copies the choices. */
    public BankItem {
        choices = List.copyOf(choices);
    }
}
