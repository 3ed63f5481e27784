package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.DeviceKey;
import tj.omuzgor.identity.claim.ClaimKeys;
import tj.omuzgor.identity.device.KeepDevices.Keeping;
import tj.omuzgor.platform.record.Judgment;
import tj.omuzgor.platform.record.RecordCodes;
import tj.omuzgor.platform.record.Records;
import tj.omuzgor.platform.record.StoredRecord;

/**
 * Judges enrollments that were made without a network: the claim code of the owner and the key of a trainer's device have to stand behind
 * them. One whose countersigning device is not known yet waits for it.
 */
@ApplicationScoped
class CountersignedDevices {

    private static final String NO_NUMBER = "The registry number is nobody's.";
    private static final String NO_CODE = "The claim code does not fit, or held no longer.";
    private static final String NO_COUNTERSIGNER = "The device that countersigned is not known yet.";
    private static final String NOT_SIGNED = "The countersignature is not of that device, or is for another one.";
    private static final String NO_TRAINER = "The device that countersigned was no trainer's at that time.";
    private static final String REVOKED = "The key was revoked.";
    private static final String TOO_MANY = "The teacher has too many devices.";
    private static final String TOO_MANY_NEW = "The device had too many keys, or the teacher too many within a day.";

    private final ClaimKeys claimKeys;
    private final Devices devices;
    private final KeepDevices keep;
    private final KnownTeachers teachers;
    private final Records records;

    CountersignedDevices(
            ClaimKeys claimKeys, Devices devices, KeepDevices keep, KnownTeachers teachers, Records records) {
        this.claimKeys = claimKeys;
        this.devices = devices;
        this.keep = keep;
        this.teachers = teachers;
        this.records = records;
    }

    /** Judges records in their order, in the transaction that stored them. */
    Uni<List<Judgment>> judge(SqlConnection tx, List<StoredRecord> enrolled) {
        var readings = enrolled.stream().map(OfflineEnrollment::read).toList();
        return claimKeys
                .ofNumbers(
                        tx,
                        readings.stream()
                                .map(reading -> reading.data().registryNumber())
                                .toList())
                .flatMap(holders -> {
                    Uni<List<Judgment>> all = Uni.createFrom().item(new ArrayList<>());
                    for (var reading : readings) {
                        var holder = holders.get(reading.data().registryNumber());
                        all = all.flatMap(judgments -> judge(tx, reading, holder)
                                .invoke(judgments::add)
                                .replaceWith(judgments));
                    }
                    return all;
                });
    }

    /** Judges again what waited for a key that is known now. */
    Uni<Void> release(SqlConnection tx, String thumbprint) {
        return records.waiting(
                        tx,
                        RecordCodes.REFERENT_UNKNOWN,
                        Set.of(OfflineEnrollment.KIND),
                        OfflineEnrollment.COUNTERSIGNER,
                        thumbprint)
                .flatMap(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : judge(tx, waiting).flatMap(judgments -> records.judge(tx, judgments)));
    }

    private Uni<Judgment> judge(SqlConnection tx, OfflineEnrollment enrollment, ClaimKeys.@Nullable Holder holder) {
        if (holder == null) {
            return unknown(enrollment, NO_NUMBER);
        }
        var key = holder.deviceKey();
        var until = holder.expiresAt();
        boolean codeFits = key != null
                && until != null
                && enrollment.record().effectiveAt().isBefore(until)
                && enrollment.isProvedBy(key);
        return codeFits
                ? devices.byThumbprint(tx, enrollment.data().countersigner())
                        .flatMap(signers -> signers.isEmpty()
                                ? unknown(enrollment, NO_COUNTERSIGNER)
                                : countersigned(tx, enrollment, holder, signers))
                : refused(enrollment, NO_CODE);
    }

    private Uni<Judgment> countersigned(
            SqlConnection tx, OfflineEnrollment enrollment, ClaimKeys.Holder holder, List<Device> signers) {
        var at = enrollment.record().effectiveAt();
        if (!enrollment.isCountersignedBy(signers.getFirst().keys().getFirst().signingKey())) {
            return refused(enrollment, NOT_SIGNED);
        }
        var signedBy = signers.stream()
                .filter(device -> device.keys().stream().anyMatch(key -> isGood(key, at)))
                .map(Device::teacherId)
                .toList();
        return teachers.trainedAt(tx, signedBy, at)
                .flatMap(trained -> trained ? enroll(tx, enrollment, holder) : refused(enrollment, NO_TRAINER));
    }

    private static boolean isGood(DeviceKey key, java.time.Instant at) {
        var to = key.to();
        return to == null || at.isBefore(to);
    }

    private Uni<Judgment> enroll(SqlConnection tx, OfflineEnrollment enrollment, ClaimKeys.Holder holder) {
        return keep.add(tx, enrollment.keyOf(holder.teacherId())).flatMap(keeping -> switch (keeping) {
            case Keeping.Added(var device) ->
                release(tx, enrollment.thumbprint()).replaceWith(Judgment.stored(enrollment.record()));
            case Keeping.Known(var device) -> Uni.createFrom().item(Judgment.stored(enrollment.record()));
            case Keeping.Revoked(var thumbprint) -> refused(enrollment, REVOKED);
            case Keeping.TooMany() -> refused(enrollment, TOO_MANY);
            case Keeping.TooManyNew() -> refused(enrollment, TOO_MANY_NEW);
        });
    }

    private static Uni<Judgment> unknown(OfflineEnrollment enrollment, String detail) {
        return Uni.createFrom().item(Judgment.quarantined(enrollment.record(), RecordCodes.REFERENT_UNKNOWN, detail));
    }

    private static Uni<Judgment> refused(OfflineEnrollment enrollment, String detail) {
        return Uni.createFrom().item(Judgment.quarantined(enrollment.record(), RecordCodes.NOT_PERMITTED, detail));
    }
}
