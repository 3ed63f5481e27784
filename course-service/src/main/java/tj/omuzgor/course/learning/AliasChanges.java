package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Teachers who were found to be one person, or two after all: whatever was learned under any of their ids is judged and derived anew. No
 * fact changes, so that undoing a merge gives what there was.
 */
@ApplicationScoped
class AliasChanges implements EventHandler<AliasChanged> {
    private final FactStore facts;
    private final Attendances attendances;
    private final FollowUp followUp;

    AliasChanges(FactStore facts, Attendances attendances, FollowUp followUp) {
        this.facts = facts;
        this.attendances = attendances;
        this.followUp = followUp;
    }

    @Override
    public Class<AliasChanged> type() {
        return AliasChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AliasChanged>> events) {
        List<AliasChanged> states = events.stream().map(ReceivedEvent::data).toList();
        return everybody(transaction, named(states))
                .chain(before -> Aliases.put(transaction, states).chain(concerned -> {
                    Set<UUID> all = new HashSet<>(before);
                    all.addAll(concerned);
                    return everybody(transaction, all);
                }))
                .chain(ids -> follow(transaction, ids));
    }

    private static Set<UUID> named(List<AliasChanged> states) {
        Set<UUID> named = new HashSet<>();
        for (AliasChanged state : states) {
            UUID person = state.personId();
            named.add(state.teacherId());
            if (person != null) {
                named.add(person);
            }
        }
        return named;
    }

    /** While some events of a merge are on their way, a person may seem to count as yet another one: all of them are locked. */
    private static Uni<Set<UUID>> everybody(SqlConnection transaction, Set<UUID> ids) {
        return Owners.lock(transaction, ids)
                .chain(more -> more.equals(ids) ? Uni.createFrom().item(ids) : everybody(transaction, more));
    }

    private Uni<Void> follow(SqlConnection transaction, Set<UUID> ids) {
        return facts.keysOfTeachers(transaction, ids)
                .chain(keys -> statements(transaction, ids)
                        .chain(statements -> facts.learned(transaction, ids)
                                .chain(learned -> followUp.follow(transaction, keys, statements, learned))));
    }

    /** By them and about them: nobody states her own attendance, under no id. */
    private Uni<Set<RecordRef>> statements(SqlConnection transaction, Set<UUID> ids) {
        return attendances
                .ofOwners(transaction, ids)
                .chain(stated -> attendances.ofTeachers(transaction, ids).map(about -> {
                    Set<RecordRef> statements = new HashSet<>(stated);
                    statements.addAll(about);
                    return statements;
                }));
    }
}
