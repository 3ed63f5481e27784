package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Forgets the registry numbers of those whose data was erased. Attendance that named a number names its teacher from then on, in the
 * records of trainers too: it counts as before. Records keep their ids and digests, so that the same ones sent again are duplicates.
 */
@ApplicationScoped
class ForgetNumbers {

    private static final String FORGET = """
            with gone as (
              select id, registry_number as number from teacher where id = any($1) and registry_number not like 'erased:%'),
            named as (
              update attendance a set named_teacher = coalesce(a.named_teacher, g.id), registry_number = null
              from gone g where a.registry_number = g.number
              returning a.owner, a.record_id, g.id, g.number)
            update learning_record r
            set data = (r.data - 'registryNumber') || jsonb_build_object('teacherId', n.id),
              raw = replace(r.raw, to_json(n.number)::text, to_json('erased:' || n.id)::text)
            from named n where r.owner = n.owner and r.id = n.record_id
            """;

    private static final String FORGET_REJECTED = "delete from rejected_record where owner = any($1)";

    Uni<Void> forget(SqlConnection tx, List<ReceivedEvent<TeacherChanged>> events) {
        var erased = events.stream()
                .map(ReceivedEvent::data)
                .filter(teacher -> ErasurePseudonym.is(teacher.registryNumber()))
                .map(TeacherChanged::id)
                .toArray(UUID[]::new);
        return erased.length == 0
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(FORGET)
                        .execute(Tuple.tuple().addArrayOfUUID(erased))
                        .chain(() -> tx.preparedQuery(FORGET_REJECTED)
                                .execute(Tuple.tuple().addArrayOfUUID(erased)))
                        .replaceWithVoid();
    }
}
