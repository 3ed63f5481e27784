package tj.omuzgor.contracts.assessment;

import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** An item of a form without its key. */
public record FormItem(UUID id, ItemKind kind, LocalizedText stems, List<FormChoice> choices) {}
