package tj.omuzgor.platform.quarantine;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.platform.record.RecordRules;
import tj.omuzgor.platform.record.Records;
import tj.omuzgor.platform.record.StoredRecord;

/** What follows where a service says nothing else: an accepted record is taken as a new one is, and from a refused one nothing follows. */
@ApplicationScoped
@DefaultBean
@IfBuildProperty(name = "omuzgor.quarantine.open", stringValue = "true")
class TakenAsArrived implements QuarantineRules {
    private final RecordRules rules;
    private final Records records;

    TakenAsArrived(RecordRules rules, Records records) {
        this.rules = rules;
        this.records = records;
    }

    @Override
    public Uni<Void> accepted(SqlConnection transaction, StoredRecord record) {
        return rules.take(transaction, record.owner(), List.of(record))
                .chain(judgments -> records.judge(transaction, judgments));
    }

    @Override
    public Uni<Void> refused(SqlConnection transaction, StoredRecord record) {
        return Uni.createFrom().voidItem();
    }
}
