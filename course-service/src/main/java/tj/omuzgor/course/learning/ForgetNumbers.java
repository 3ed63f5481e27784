package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.personal.ForgetWords;

/**
 * Forgets the registry numbers of those whose data was erased, and free text about them. Attendance that named a number names its teacher
 * from then on, in the records of trainers too, also in those that arrive later: it counts as before. Records keep their ids and digests, so
 * that the same ones sent again are duplicates.
 */
@ApplicationScoped
class ForgetNumbers {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('forgotten numbers', 0))";

    private static final String REMEMBER = """
            insert into forgotten_number (teacher_id, typed, exact)
            select id, digest_of_number(typed_number(registry_number)), digest_of_number(registry_number)
            from teacher where id = any($1) and registry_number not like 'erased:%'
            on conflict do nothing
            """;

    /** Persons may have named the attendee too, where they judged what a trainer said of her. */
    private static final String FORGET_REASONS = """
            select forget_reasons(array_agg(r.owner), array_agg(r.id), $2)
            from record_decision d join learning_record r on r.owner = d.owner and r.id = d.record_id
            where r.kind = 'attendance.recorded' and (r.data ->> 'teacherId' = any($1::uuid[]::text[]) or exists (
              select from teacher t where t.id = any($1) and typed_number(t.registry_number) = typed_number(r.data ->> 'registryNumber')))
            """;

    /** What is typed nearly so may be the number of somebody else; then it is hers. */
    private static final String FORGET = """
            with gone as (
              select id, registry_number as number from teacher where id = any($1) and registry_number not like 'erased:%'),
            named as (
              update learning_record r
              set data = data_without_number(r.data, g.id, r.data ->> 'registryNumber' = g.number), raw = raw_without_number(r.raw, g.id)
              from gone g
              where r.kind = 'attendance.recorded' and r.data ? 'registryNumber'
                and typed_number(r.data ->> 'registryNumber') = typed_number(g.number)
                and not exists (select from teacher o where o.registry_number = r.data ->> 'registryNumber' and o.id <> g.id)
              returning r.owner, r.id, case when old.data ->> 'registryNumber' = g.number then g.id end as teacher_id)
            update attendance a set named_teacher = coalesce(a.named_teacher, n.teacher_id), registry_number = null
            from named n where a.owner = n.owner and a.record_id = n.id
            """;

    /** Of records that nobody could read, it is not known whom they are about. A number within a longer one is another number. */
    private static final String FORGET_REJECTED = """
            delete from rejected_record r using teacher t
            where t.id = any($1) and t.registry_number not like 'erased:%' and r.raw ~ ('(?<![A-Za-z0-9-])' || t.registry_number || '(?![A-Za-z0-9-])')
            """;

    private final ForgetWords forgetWords;
    private final Clock clock;

    ForgetNumbers(ForgetWords forgetWords, Clock clock) {
        this.forgetWords = forgetWords;
        this.clock = clock;
    }

    /**
     * Keeps numbers from arriving meanwhile; as early as may be, since whoever brings one has locked its owner. Where both still wait for
     * each other, PostgreSQL ends one of the two, and it is tried again.
     */
    Uni<Void> prepare(SqlConnection tx, List<ReceivedEvent<TeacherChanged>> events) {
        return erased(events).length == 0
                ? Uni.createFrom().voidItem()
                : tx.query(ALONE).execute().replaceWithVoid();
    }

    /** Does so while the replica still has the numbers. */
    Uni<Void> forget(SqlConnection tx, List<ReceivedEvent<TeacherChanged>> events) {
        UUID[] erased = erased(events);
        if (erased.length == 0) {
            return Uni.createFrom().voidItem();
        }
        Tuple teachers = Tuple.tuple().addArrayOfUUID(erased);
        return tx.preparedQuery(REMEMBER)
                .execute(teachers)
                .chain(() -> tx.preparedQuery(FORGET_REASONS)
                        .execute(Tuple.of(erased, clock.instant().atOffset(ZoneOffset.UTC))))
                .chain(() -> tx.preparedQuery(FORGET).execute(teachers))
                .chain(() -> tx.preparedQuery(FORGET_REJECTED).execute(teachers))
                .chain(() -> forgetWords.forget(tx, erased));
    }

    private static UUID[] erased(List<ReceivedEvent<TeacherChanged>> events) {
        return events.stream()
                .map(ReceivedEvent::data)
                .filter(teacher -> ErasurePseudonym.is(teacher.registryNumber()))
                .map(TeacherChanged::id)
                .toArray(UUID[]::new);
    }
}
