package tj.omuzgor.contracts.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the caller is. */
public record MeView(
        String id, @Nullable String username, @Nullable TeacherView teacher, List<GrantView> grants) {}
