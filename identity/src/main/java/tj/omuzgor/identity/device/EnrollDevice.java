package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tj.omuzgor.contracts.identity.DeviceEnrollment;
import tj.omuzgor.contracts.identity.DeviceView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.device.KeepDevices.Keeping;

/** Enrolls a device online, for the teacher who is signed in on it. */
@ApplicationScoped
class EnrollDevice {

    private final Pool pool;
    private final KeepDevices keep;
    private final KnownTeachers teachers;
    private final CountersignedDevices countersigned;
    private final Clock clock;

    EnrollDevice(Pool pool, KeepDevices keep, KnownTeachers teachers, CountersignedDevices countersigned, Clock clock) {
        this.pool = pool;
        this.keep = keep;
        this.teachers = teachers;
        this.countersigned = countersigned;
        this.clock = clock;
    }

    /** Who enrolls. */
    record Owner(String account, UUID teacherId) {}

    /** What became of it. */
    sealed interface Result {
        /** The key is new. */
        record Enrolled(DeviceView device) implements Result {}

        /** The key was enrolled before. */
        record Present(DeviceView device) implements Result {}

        /** Keys or proof cannot be right. */
        record Unfit(FieldProblem error) implements Result {}

        /** The key was revoked; the device needs another one. */
        record Revoked(String thumbprint) implements Result {}

        /** A device has to be revoked first. */
        record TooMany() implements Result {}

        /** There were too many keys already, of the device or within a day. */
        record TooManyNew() implements Result {}
    }

    Uni<Result> enroll(DeviceEnrollment asked, Owner owner) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fault = new KeyProof(
                        asked.deviceId(), asked.signingKey(), asked.agreementKey(), asked.proof(), owner.account())
                .faultAt(now);
        if (fault != null) {
            return Uni.createFrom().item(new Result.Unfit(fault));
        }
        var key = new NewKey(
                asked.deviceId(),
                owner.teacherId(),
                asked.name(),
                asked.signingKey(),
                asked.agreementKey(),
                now,
                owner.account());
        return pool.withTransaction(tx -> teachers.knows(tx, owner.teacherId())
                .flatMap(known -> known
                        ? add(tx, key)
                        : Uni.createFrom()
                                .item(new Result.Unfit(
                                        new FieldProblem("", "the registry has no teacher " + owner.teacherId())))));
    }

    /** What was countersigned by this key before anybody knew it is judged now. */
    private Uni<Result> add(SqlConnection tx, NewKey key) {
        return keep.add(tx, key).flatMap(keeping -> switch (keeping) {
            case Keeping.Added(var device) ->
                countersigned.release(tx, key.thumbprint()).replaceWith(new Result.Enrolled(device.view()));
            case Keeping.Known(var device) -> Uni.createFrom().item(new Result.Present(device.view()));
            case Keeping.Revoked(var thumbprint) -> Uni.createFrom().item(new Result.Revoked(thumbprint));
            case Keeping.TooMany() -> Uni.createFrom().item(new Result.TooMany());
            case Keeping.TooManyNew() -> Uni.createFrom().item(new Result.TooManyNew());
        });
    }
}
