package tj.omuzgor.coverage.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.CertificateChanged;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.CourseVersionPublished;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.text.LocalizedText;

/** Facts of other services, as they publish them through Kafka. */
@ApplicationScoped
class Facts {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "Text"));

    private final RawTopics topics;
    private final Map<String, Delivery> sent = new HashMap<>();

    Facts(RawTopics topics) {
        this.topics = topics;
    }

    static OrgUnitChanged unit(UUID id, @Nullable UUID parent, OrgUnitKind kind) {
        return new OrgUnitChanged(id, id.toString(), parent, kind, TEXT);
    }

    /** A teacher who was away, with all her absences. */
    static TeacherChanged teacher(UUID id, TeacherStatus status, List<DatedStatus> absences, Posting... postings) {
        return new TeacherChanged(
                id,
                id.toString(),
                status,
                Sex.FEMALE,
                1980,
                List.of(),
                List.of(),
                Arrays.asList(postings),
                List.of(),
                null,
                absences,
                List.of());
    }

    static TeacherChanged teacher(UUID id, TeacherStatus status, Posting... postings) {
        return new TeacherChanged(
                id, id.toString(), status, Sex.FEMALE, 1980, List.of(), List.of(), Arrays.asList(postings));
    }

    static Posting posting(UUID school, LocalDate from, @Nullable LocalDate to) {
        return new Posting(school, true, from, to, LONG_AGO, null);
    }

    /** That a teacher is another one; null where she stands for herself. */
    static AliasChanged alias(UUID teacher, @Nullable UUID person) {
        return new AliasChanged(teacher, person);
    }

    static CourseVersionPublished course(UUID course) {
        return new CourseVersionPublished(
                UUID.randomUUID(), course, "course", 1, TEXT, TEXT, List.of("en"), List.of(), LONG_AGO);
    }

    static CompletionChanged completion(
            UUID enrollment, UUID teacher, UUID course, CompletionStatus status, Instant completedAt) {
        return new CompletionChanged(
                enrollment, teacher, course, UUID.randomUUID(), null, null, status, completedAt, List.of());
    }

    static CertificateChanged certificate(
            UUID id, UUID teacher, UUID course, Instant issuedAt, @Nullable Instant revokedAt) {
        return new CertificateChanged(
                id,
                "N",
                teacher,
                id,
                course,
                id,
                id,
                revokedAt == null ? CertificateStatus.ISSUED : CertificateStatus.REVOKED,
                issuedAt,
                issuedAt,
                revokedAt);
    }

    /** Sends each as the next revision of its subject. */
    void publish(Event... events) {
        for (Event event : events) {
            Delivery delivery = sent.merge(
                    event.getClass() + event.subject(),
                    new Delivery(event, 1),
                    (before, next) -> new Delivery(event, before.revision() + 1));
            topics.send(List.of(delivery));
        }
    }

    /** Waits until this service applied all that was published so far. */
    void awaitApplied() {
        topics.awaitApplied();
    }
}
