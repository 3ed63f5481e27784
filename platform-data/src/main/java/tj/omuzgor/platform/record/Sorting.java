package tj.omuzgor.platform.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.platform.record.RecordStore.Keep;
import tj.omuzgor.platform.record.RecordStore.Known;
import tj.omuzgor.platform.record.RecordStore.Reject;

/** Judges the records of one batch in array order: which are new, known, used with other content, malformed. */
final class Sorting {

    private final @Nullable RecordRules rules;
    private final RecordConfig config;
    private final Batch batch;
    private final Map<UUID, Known> standing;
    private final List<Keep> keeps = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    /** What is to be answered for one record. */
    sealed interface Verdict {
        /** Its place in the device's batch. */
        int index();

        /** It is kept; its standing is that of its id. */
        record Kept(int index, UUID id, boolean duplicate) implements Verdict {}

        /** It is rejected for ever. */
        record Rejected(
                int index,
                @Nullable UUID id,
                String code,
                String detail,
                @Nullable String pointer) implements Verdict {}
    }

    Sorting(@Nullable RecordRules rules, RecordConfig config, Batch batch, Map<UUID, Known> known) {
        this.rules = rules;
        this.config = config;
        this.batch = batch;
        this.standing = new HashMap<>(known);
    }

    void add(ReadRecord read) {
        switch (read) {
            case ReadRecord.Malformed malformed ->
                reject(
                        malformed.index(),
                        malformed.id(),
                        RecordCodes.RECORD_INVALID,
                        malformed.detail(),
                        malformed.field(),
                        malformed.raw());
            case IncomingRecord record -> add(record);
        }
    }

    private void add(IncomingRecord record) {
        Known known = standing.get(record.id());
        if (known == null) {
            fresh(record);
        } else if (known.digest().equals(record.digest())) {
            verdicts.add(new Verdict.Kept(record.index(), record.id(), true));
        } else {
            reject(record, RecordCodes.ID_REUSED, "The id was used with other content.", "/id");
        }
    }

    private void fresh(IncomingRecord record) {
        boolean ours = rules != null && rules.kinds().contains(record.kind());
        if (!ours && !config.unknownKinds()) {
            reject(record, RecordCodes.RECORD_INVALID, "This service keeps no records of this kind.", "/kind");
            return;
        }
        List<FieldProblem> faults = ours && rules != null ? rules.check(record) : List.of();
        if (!faults.isEmpty()) {
            FieldProblem first = faults.getFirst();
            reject(record, RecordCodes.RECORD_INVALID, first.detail(), first.pointer());
            return;
        }
        Keep keep = kept(record, ours);
        standing.put(record.id(), keep.known());
        keeps.add(keep);
        verdicts.add(new Verdict.Kept(record.index(), record.id(), false));
    }

    private Keep kept(IncomingRecord record, boolean ours) {
        EffectiveTime effective = EffectiveTime.of(record, batch.clock(), batch.heard(), batch.receivedAt());
        if (!ours) {
            return new Keep(record, effective, RecordCodes.KIND_UNKNOWN, "No service knows records of this kind yet.");
        }
        if (effective.correction().compareTo(config.clockCorrection()) > 0) {
            return new Keep(
                    record,
                    effective,
                    RecordCodes.CLOCK_CORRECTION,
                    "The device's clock was off by more than "
                            + config.clockCorrection().toHours() + " hours.");
        }
        return new Keep(record, effective, null, null);
    }

    private void reject(IncomingRecord record, String code, String detail, String field) {
        reject(record.index(), record.id(), code, detail, field, record.raw());
    }

    private void reject(int index, @Nullable UUID id, String code, String detail, String field, String raw) {
        rejects.add(new Reject(code, detail, raw));
        verdicts.add(new Verdict.Rejected(index, id, code, detail, "/records/" + index + field));
    }

    List<Keep> keeps() {
        return keeps;
    }

    List<Reject> rejects() {
        return rejects;
    }

    /** How every id of the batch stands by what was known and what is kept. */
    Map<UUID, Known> standing() {
        return standing;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** The new records that the service has to take into account, in order of effective time and id. */
    List<StoredRecord> fresh(UUID owner) {
        return keeps.stream()
                .filter(keep -> keep.problem() == null)
                .map(keep -> new StoredRecord(
                        owner,
                        keep.record().id(),
                        keep.record().kind(),
                        keep.effective().at(),
                        keep.record().enrollmentId(),
                        keep.record().activityId(),
                        keep.record().data(),
                        RecordStatus.STORED,
                        null))
                .sorted(StoredRecord.ORDER)
                .toList();
    }
}
