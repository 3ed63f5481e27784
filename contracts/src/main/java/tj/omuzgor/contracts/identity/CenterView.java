package tj.omuzgor.contracts.identity;

import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** A center as answered. */
public record CenterView(UUID id, String code, UUID unitId, LocalizedText names) {}
