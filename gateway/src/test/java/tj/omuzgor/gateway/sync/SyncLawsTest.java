package tj.omuzgor.gateway.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.Change;
import tj.omuzgor.contracts.sync.DeviceClock;
import tj.omuzgor.contracts.sync.RecordResult;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.platform.id.Ids;

/** What holds of receipts, cursors and merged pages whatever the devices and the services say. */
final class SyncLawsTest {
    private static final SyncKeys KEYS = new SyncKeys(SyncKeyFile.load(new EphemeralKeys()));
    private static final List<RecordStatus> STATES =
            List.of(RecordStatus.STORED, RecordStatus.QUARANTINED, RecordStatus.REJECTED);
    private static final List<Service> FEEDS = List.copyOf(SyncCursor.FEEDS);

    @Property(tries = 300)
    void aCursorReadsBackAsWritten(@ForAll("parts") Map<Service, String> parts) {
        var read = SyncCursor.read(SyncCursor.written(parts));

        assertThat(read.parts()).isEqualTo(parts);
        assertThat(read.unknown()).isEmpty();
    }

    @Property(tries = 300)
    void aForeignCursorIsUnknownAndNeverAFailure(@ForAll String text) {
        var read = SyncCursor.read(text);

        FEEDS.forEach(service -> assertThat(
                        read.parts().containsKey(service) && read.unknown().contains(service))
                .isFalse());
    }

    @Property(tries = 300)
    void aPageKeepsItsLimitAndMovesACursorOnlyWithWhatItDelivers(
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @Size(4) List<@IntRange(max = 12) Integer> waiting,
            @ForAll @Size(4) List<Boolean> silent) {
        var before = new EnumMap<Service, String>(Service.class);
        FEEDS.forEach(service -> before.put(service, service.key() + "-0"));
        int share = Math.max(1, limit / FEEDS.size());
        var merge = new Merge(batch(limit, List.of()), new SyncCursor(before, Set.of()));
        for (int i = 0; i < FEEDS.size(); i++) {
            if (silent.get(i)) {
                merge.silent();
            } else {
                int given = Math.min(share, waiting.get(i));
                merge.answered(
                        FEEDS.get(i),
                        new ServiceSyncAnswer(
                                List.of(),
                                changes(FEEDS.get(i), given),
                                FEEDS.get(i).key() + "-" + given,
                                waiting.get(i) > given,
                                false));
            }
        }

        assertThat(merge.changes()).hasSizeLessThanOrEqualTo(limit);
        var after = SyncCursor.read(merge.cursor()).parts();
        boolean all = true;
        for (int i = 0; i < FEEDS.size(); i++) {
            var kind = FEEDS.get(i).key();
            var delivered = merge.changes().stream()
                    .filter(change -> change.kind().equals(kind))
                    .count();
            assertThat(after.get(FEEDS.get(i))).isEqualTo(kind + "-" + delivered);
            all &= !silent.get(i) && delivered == waiting.get(i);
        }
        assertThat(merge.more()).isEqualTo(!all);
    }

    @Property(tries = 200)
    void readingOnDeliversEverythingOnceInOrder(
            @ForAll @IntRange(min = 1, max = 7) int limit, @ForAll @Size(4) List<@IntRange(max = 9) Integer> waiting) {
        var read = new HashMap<String, Integer>();
        @Nullable String cursor = null;
        boolean more = true;
        for (int round = 0; more; round++) {
            assertThat(round).isLessThan(60);
            var before = SyncCursor.read(cursor);
            var merge = new Merge(batch(limit, List.of()), before);
            int share = Math.max(1, limit / FEEDS.size());
            for (int i = 0; i < FEEDS.size(); i++) {
                int from = Integer.parseInt(before.parts().getOrDefault(FEEDS.get(i), "0"));
                int to = Math.min(from + share, waiting.get(i));
                merge.answered(
                        FEEDS.get(i),
                        new ServiceSyncAnswer(
                                List.of(),
                                changes(FEEDS.get(i), to - from),
                                Integer.toString(to),
                                to < waiting.get(i),
                                false));
            }
            merge.changes().forEach(change -> read.merge(change.kind(), 1, Integer::sum));
            cursor = merge.cursor();
            more = merge.more();
        }
        for (int i = 0; i < FEEDS.size(); i++) {
            assertThat(read.getOrDefault(FEEDS.get(i).key(), 0)).isEqualTo(waiting.get(i));
        }
    }

    @Property(tries = 200)
    void resultsStandInTheOrderOfTheRecordsWhoeverAnswersFirst(
            @ForAll("records") List<DeviceRecord> records, @ForAll long seed) {
        var results = new ArrayList<RecordResult>();
        for (int i = 0; i < records.size(); i++) {
            results.add(new RecordResult(i, records.get(i).id(), STATES.get(i % 3), null, null));
        }
        var order = new ArrayList<>(List.of(Service.COURSE, Service.ASSESSMENT));
        Collections.shuffle(order, new Random(seed));
        var merge = new Merge(batch(200, records), new SyncCursor(Map.of(), Set.of()));
        for (var service : order) {
            var own = results.stream()
                    .filter(result -> records.get(result.index()).owner() == service)
                    .toList();
            merge.answered(service, new ServiceSyncAnswer(own, List.of(), "c", false, false));
        }

        assertThat(merge.results()).isEqualTo(results);
    }

    @Property(tries = 200)
    void aReceiptChangesWithEveryIdStatusDigestAndOrder(
            @ForAll("records") List<DeviceRecord> records, @ForAll @IntRange(max = 1000) int any) {
        var results = IntStream.range(0, records.size())
                .mapToObj(i -> new RecordResult(i, records.get(i).id(), RecordStatus.STORED, null, null))
                .toList();
        var sum = Receipts.sha256(records, results);
        assertThat(sum).matches("[0-9a-f]{64}").isEqualTo(Receipts.sha256(records, results));
        if (records.isEmpty()) {
            return;
        }
        int i = any % records.size();
        var otherStatus = new ArrayList<>(results);
        otherStatus.set(i, new RecordResult(i, results.get(i).id(), RecordStatus.QUARANTINED, null, null));
        assertThat(Receipts.sha256(records, otherStatus)).isNotEqualTo(sum);
        var otherRecord = new ArrayList<>(records);
        otherRecord.set(i, DeviceRecord.read("{\"id\":\"" + Ids.next() + "\"}"));
        assertThat(Receipts.sha256(otherRecord, results)).isNotEqualTo(sum);
        assertThat(Receipts.sha256(records.subList(0, records.size() - 1), results.subList(0, results.size() - 1)))
                .isNotEqualTo(sum);
    }

    @Property(tries = 200)
    void aToldTimeIsVerifiedForItsOwnDeviceAndNeverInTheFuture(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long micros,
            @ForAll @LongRange(min = -2, max = 2) long later) {
        var times = new ServerTimes(KEYS);
        var device = UUID.randomUUID();
        var told = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        var jws = times.told(device, told);
        var receivedAt = told.plusNanos(later * 1000);

        assertThat(times.verified(List.of(jws, jws), device, receivedAt))
                .isEqualTo(later < 0 ? List.of() : List.of(told));
        assertThat(times.verified(List.of(jws), UUID.randomUUID(), receivedAt)).isEmpty();
        assertThat(new ServerTimes(new SyncKeys(SyncKeyFile.load(new EphemeralKeys())))
                        .verified(List.of(jws), device, receivedAt))
                .isEmpty();
    }

    @Property(tries = 300)
    void aDigestDoesNotDependOnOrderOrSpaces(@ForAll Map<String, Integer> members) {
        var names = members.keySet().stream()
                .filter(name -> StandardCharsets.UTF_8.newEncoder().canEncode(name))
                .toList();
        var forward = text(names, members, false);
        var backward = text(names.reversed(), members, true);

        assertThat(DeviceRecord.read(forward).digest())
                .isEqualTo(DeviceRecord.read(backward).digest())
                .matches("[0-9a-f]{64}");
    }

    @Property(tries = 50)
    void aReceiptIsSignedOverItsSum(@ForAll("records") List<DeviceRecord> records) throws ParseException {
        var results = IntStream.range(0, records.size())
                .mapToObj(i -> new RecordResult(i, records.get(i).id(), RecordStatus.STORED, null, null))
                .toList();
        var jws = new Receipts(KEYS).signed(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, records, results);

        assertThat(JWSObject.parse(jws).getPayload().toString()).contains(Receipts.sha256(records, results));
        assertThat(KEYS.verified("sync-receipt+jwt", jws)).isNotNull();
        assertThat(KEYS.verified("server-time+jwt", jws)).isNull();
    }

    @Provide
    Arbitrary<Map<Service, String>> parts() {
        return Arbitraries.maps(
                Arbitraries.of(FEEDS),
                Arbitraries.strings()
                        .excludeChars('\0')
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)));
    }

    @Provide
    Arbitrary<List<DeviceRecord>> records() {
        var kinds = Arbitraries.of("attempt.submitted", "activity.progressed", "enrollment.requested");
        return Combinators.combine(kinds, Arbitraries.integers())
                .as((kind, n) -> DeviceRecord.read(
                        "{\"id\":\"" + Ids.next() + "\",\"kind\":\"" + kind + "\",\"data\":{\"n\":" + n + "}}"))
                .list()
                .ofMaxSize(20);
    }

    private static String text(List<String> names, Map<String, Integer> members, boolean pretty) {
        var object = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> object.put(name, members.get(name)));
        return pretty ? object.toPrettyString() : object.toString();
    }

    private static List<Change> changes(Service service, int count) {
        return Collections.nCopies(
                count, new Change(service.key(), Instant.EPOCH, JsonNodeFactory.instance.objectNode()));
    }

    private static DeviceBatch batch(int limit, List<DeviceRecord> records) {
        return new DeviceBatch(
                UUID.randomUUID(), new DeviceClock(Instant.EPOCH, "b", 1, null), List.of(), null, limit, records);
    }

    private static final class EphemeralKeys implements SyncConfig {
        @Override
        public Optional<Path> keyFile() {
            return Optional.empty();
        }

        @Override
        public boolean ephemeralKeys() {
            return true;
        }
    }
}
