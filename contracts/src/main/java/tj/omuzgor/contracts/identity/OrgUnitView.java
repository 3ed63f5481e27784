package tj.omuzgor.contracts.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/** An org unit as answered. */
public record OrgUnitView(UUID id, String code, @Nullable UUID parentId, OrgUnitKind kind, LocalizedText names) {}
