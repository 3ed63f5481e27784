package tj.omuzgor.identity.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.DeviceEnrolledData;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.record.IncomingRecord;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordRules;
import tj.omuzgor.platform.record.StoredRecord;

/** The records of this service: devices enrolled without a network. */
@ApplicationScoped
class DeviceRecords implements RecordRules {

    private static final String DATA = "/data";

    private final CountersignedDevices countersigned;
    private final Validator validator;

    DeviceRecords(CountersignedDevices countersigned, Validator validator) {
        this.countersigned = countersigned;
        this.validator = validator;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OfflineEnrollment.KIND);
    }

    @Override
    public List<FieldProblem> check(IncomingRecord record) {
        DeviceEnrolledData data;
        try {
            data = OfflineEnrollment.read(record.data());
        } catch (JsonProcessingException unreadable) {
            return List.of(new FieldProblem(DATA, "does not have the members of an enrollment of a device"));
        }
        var violations = validator.validate(data).stream()
                .map(violation -> new FieldProblem(
                        DATA + "/" + violation.getPropertyPath().toString().replace('.', '/'), violation.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::pointer))
                .toList();
        return violations.isEmpty() ? proof(data) : violations;
    }

    @Override
    public Uni<List<Judgment>> take(SqlConnection transaction, UUID owner, List<StoredRecord> fresh) {
        return countersigned.judge(transaction, fresh);
    }

    private static List<FieldProblem> proof(DeviceEnrolledData data) {
        var fault = new KeyProof(
                        data.deviceId(), data.signingKey(), data.agreementKey(), data.proof(), data.registryNumber())
                .fault();
        return fault == null ? List.of() : List.of(new FieldProblem(DATA + fault.pointer(), fault.detail()));
    }
}
