package tj.omuzgor.gateway.sync;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import tj.omuzgor.contracts.sync.RecordResult;
import tj.omuzgor.contracts.sync.ServiceSyncAnswer;
import tj.omuzgor.contracts.sync.SyncAnswer;
import tj.omuzgor.gateway.client.Service;
import tj.omuzgor.gateway.client.ServiceRefusal;
import tj.omuzgor.gateway.client.Services;

/** Hands a batch to its services, all at once, and answers the device. */
@ApplicationScoped
class TakeBatch {
    private static final Logger LOG = Logger.getLogger(TakeBatch.class);

    private final Services services;
    private final ServerTimes times;
    private final Receipts receipts;
    private final Clock clock;

    TakeBatch(Services services, ServerTimes times, Receipts receipts, Clock clock) {
        this.services = services;
        this.times = times;
        this.receipts = receipts;
        this.clock = clock;
    }

    Uni<SyncAnswer> take(UUID owner, DeviceBatch batch) {
        var receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var heard = times.verified(batch.serverTimes(), batch.deviceId(), receivedAt);
        var cursor = SyncCursor.read(batch.cursor());
        var parts = parts(batch, cursor);
        var calls = parts.stream()
                .map(part -> ask(part, part.body(batch, receivedAt, heard)))
                .toList();
        return Uni.join().all(calls).andFailFast().map(answers -> {
            var merge = merge(batch, cursor, parts, answers);
            var results = merge.results();
            return new SyncAnswer(
                    receivedAt,
                    times.told(batch.deviceId(), receivedAt),
                    results,
                    receipts.signed(batch.deviceId(), owner, receivedAt, batch.records(), results),
                    merge.changes(),
                    merge.cursor(),
                    merge.more(),
                    merge.reset(),
                    null);
        });
    }

    /** Every service that takes part is asked, also without records; each gets its share of the page, so that all they answer fits. */
    private static List<ServicePart> parts(DeviceBatch batch, SyncCursor cursor) {
        var asked = SyncCursor.FEEDS.stream()
                .filter(service -> takesPart(service, batch, cursor))
                .toList();
        int share = Math.max(1, batch.limit() / asked.size());
        return asked.stream()
                .map(service -> new ServicePart(
                        service, indexes(batch, service), cursor.parts().get(service), share))
                .toList();
    }

    /** Identity's feed tells of enrollments of devices only: it is read by devices that brought one. */
    private static boolean takesPart(Service service, DeviceBatch batch, SyncCursor cursor) {
        return service != Service.IDENTITY
                || cursor.parts().containsKey(service)
                || cursor.unknown().contains(service)
                || batch.records().stream().anyMatch(record -> record.owner() == service);
    }

    private static List<Integer> indexes(DeviceBatch batch, Service service) {
        return IntStream.range(0, batch.records().size())
                .filter(i -> batch.records().get(i).owner() == service)
                .boxed()
                .toList();
    }

    /** Empty where the service does not answer as agreed. A token that a service no longer accepts ends the whole sync. */
    private Uni<Optional<ServiceSyncAnswer>> ask(ServicePart part, byte[] body) {
        return call(part.service(), body)
                .map(answer -> isComplete(part, answer) ? Optional.of(answer) : Optional.<ServiceSyncAnswer>empty())
                .onFailure(failure -> !isRefusedToken(failure))
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "The service %s takes no part in a sync: %s",
                            part.service().key(), failure.getMessage());
                    return Optional.empty();
                });
    }

    private Uni<ServiceSyncAnswer> call(Service service, byte[] body) {
        return switch (service) {
            case COURSE -> services.course(course -> course.sync(body));
            case ASSESSMENT -> services.assessment(assessment -> assessment.sync(body));
            case CERTIFICATION -> services.certification(certification -> certification.sync(body));
            case IDENTITY -> services.identity(identity -> identity.sync(body));
            case COVERAGE -> throw new IllegalArgumentException(service.key() + " takes no part in sync");
        };
    }

    private static boolean isRefusedToken(Throwable failure) {
        return failure instanceof ServiceRefusal refusal && refusal.problem().status() == 401;
    }

    private static boolean isComplete(ServicePart part, ServiceSyncAnswer answer) {
        var answered =
                new HashSet<>(answer.results().stream().map(RecordResult::index).toList());
        boolean complete = answered.size() == answer.results().size() && answered.equals(new HashSet<>(part.indexes()));
        if (!complete) {
            LOG.errorf(
                    "The service %s answered other records than it was sent",
                    part.service().key());
        }
        return complete;
    }

    private static Merge merge(
            DeviceBatch batch, SyncCursor cursor, List<ServicePart> parts, List<Optional<ServiceSyncAnswer>> answers) {
        var merge = new Merge(batch, cursor);
        for (int i = 0; i < parts.size(); i++) {
            var service = parts.get(i).service();
            answers.get(i).ifPresentOrElse(answer -> merge.answered(service, answer), merge::silent);
        }
        return merge;
    }
}
