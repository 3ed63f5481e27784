package tj.omuzgor.certification.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Reads the policies; they are few. */
@ApplicationScoped
public class PolicyRepository {

    private static final String ALL = "select id, valid_from, minutes_per_hour, hours_per_credit from credit_policy";

    PolicyRepository() {}

    /** All policies. */
    public Uni<CreditPolicies> all(SqlClient client) {
        return client.query(ALL)
                .execute()
                .map(rows -> new CreditPolicies(StreamSupport.stream(rows.spliterator(), false)
                        .map(PolicyRepository::policy)
                        .toList()));
    }

    private static CreditPolicy policy(Row row) {
        return new CreditPolicy(
                row.getUUID("id"),
                row.getLocalDate("valid_from"),
                row.getInteger("minutes_per_hour"),
                row.getInteger("hours_per_credit"));
    }
}
