package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/** Revokes all devices of a person who is erased, and forgets what she called them and what their records say. */
@ApplicationScoped
public class ForgetDevices {

    private static final String NAMELESS = "update device set name = null where teacher_id = any($1) returning id";

    /** Records keep their ids and digests: the same ones sent again are still duplicates. */
    private static final String EMPTY_RECORDS = """
            update learning_record
            set data = '{}', raw = '', problem_detail = null, status = case status when 'quarantined' then 'rejected' else status end
            where owner = any($1) or data ->> 'registryNumber' = any($2)
            """;

    private static final String FORGET_REJECTED = "delete from rejected_record where owner = any($1)";

    private final KeepDevices keep;

    ForgetDevices(KeepDevices keep) {
        this.keep = keep;
    }

    /** Does so within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection tx, List<UUID> teachers, Collection<String> registryNumbers, String by) {
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
                .chain(() ->
                        tx.preparedQuery(EMPTY_RECORDS).execute(Tuple.of(ids, registryNumbers.toArray(String[]::new))))
                .chain(() ->
                        tx.preparedQuery(FORGET_REJECTED).execute(Tuple.tuple().addArrayOfUUID(ids)))
                .replaceWithVoid();
    }
}
