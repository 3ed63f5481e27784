package tj.omuzgor.contracts.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;

/**
 * Under which teacher another one counts, since the registry found both to be one person. Facts keep the id they came with; whoever
 * counts people or asks for all facts of one follows the alias. There are no chains: the person named is never an alias herself, once
 * every event of a merge has arrived.
 *
 * @param teacherId the teacher
 * @param personId the teacher she counts as; null where she stands for herself, as after a merge was undone
 */
@EventType(topic = "identity.alias.v1", type = "tj.omuzgor.identity.alias-changed.v1")
public record AliasChanged(UUID teacherId, @Nullable UUID personId) implements Event {
    @Override
    public String subject() {
        return teacherId.toString();
    }
}
