package tj.omuzgor.contracts.assessment;

import tj.omuzgor.contracts.text.LocalizedText;

/** A choice of a form; it does not say whether it is right. */
public record FormChoice(String key, LocalizedText texts) {}
