package tj.omuzgor.platform.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A section that takes longer than anybody may read, of one person only. */
@ApplicationScoped
class EndlessSection implements PersonalSections {

    static final UUID OF = UUID.randomUUID();

    @Override
    public List<PersonalSection> sections() {
        return List.of(new PersonalSection("endless", """
                select pg_sleep(60)::text as slept where '%s'::uuid = any($1)
                """.formatted(OF)));
    }
}
