package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/** Revokes all devices of a person who is erased, and forgets what she called them, what their records say and why somebody judged those. */
@ApplicationScoped
public class ForgetDevices {

    private static final String NAMELESS = "update device set name = null where teacher_id = any($1) returning id";

    /**
     * A record is hers whom its number names, whoever brought it; where the number is nobody's, hers who brought it or whose number it
     * resembles. Of what she brought for others only the words of those who judged it go. Records keep their ids and digests: the same ones
     * sent again are still duplicates. Devices that were told why are told anew.
     */
    private static final String EMPTY_RECORDS = """
            with found as materialized (
              select r.owner, r.id, coalesce(teacher_named(r) = any($1), true) as is_hers from learning_record r
              where r.owner = any($1)
                 or typed_number(r.data ->> 'registryNumber') in (select typed_number(t.registry_number) from teacher t where t.id = any($1))),
            concerned as (select owner, id, is_hers from found where is_hers or owner = any($1)),
            decided as (
              update record_decision d set reason = '' from concerned c where d.owner = c.owner and d.record_id = c.id and d.reason <> ''),
            emptied as (
              update learning_record r
              set data = case when c.is_hers then '{}' else r.data end, raw = case when c.is_hers then '' else r.raw end,
                  status = case when c.is_hers and r.status = 'quarantined' then 'rejected' else r.status end, problem_detail = null
              from concerned c
              where r.owner = c.owner and r.id = c.id and (c.is_hers or r.status = 'rejected')
              returning r.owner, r.id, r.status)
            update change_feed f
            set data = f.data - 'detail' || jsonb_build_object('status', e.status), tx = pg_current_xact_id(),
                id = nextval('change_feed_seq'), at = $2
            from emptied e
            where f.teacher_id = e.owner and f.kind = 'record.judged' and f.subject = e.id::text and f.data ? 'detail'
            """;

    private static final String FORGET_REJECTED = "delete from rejected_record where owner = any($1)";

    private final KeepDevices keep;
    private final Clock clock;

    ForgetDevices(KeepDevices keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /** Does so within the transaction of the caller, while the registry still knows the teachers' numbers. */
    public Uni<Void> forget(SqlConnection tx, List<UUID> teachers, String by) {
        var ids = teachers.toArray(UUID[]::new);
        return tx.preparedQuery(NAMELESS)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")))
                .flatMap(devices -> Multi.createFrom()
                        .iterable(devices)
                        .onItem()
                        .transformToUniAndConcatenate(device -> keep.revoke(tx, device, by))
                        .collect()
                        .asList())
                .chain(() -> tx.preparedQuery(EMPTY_RECORDS).execute(Tuple.of(ids, Rows.parameter(clock.instant()))))
                .chain(() ->
                        tx.preparedQuery(FORGET_REJECTED).execute(Tuple.tuple().addArrayOfUUID(ids)))
                .replaceWithVoid();
    }
}
