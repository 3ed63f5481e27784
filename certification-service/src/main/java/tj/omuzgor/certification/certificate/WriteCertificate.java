package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tj.omuzgor.certification.credential.Attestation;
import tj.omuzgor.certification.credential.SignCredential;
import tj.omuzgor.certification.ledger.Completion;
import tj.omuzgor.certification.site.PublicAddresses;
import tj.omuzgor.platform.id.Ids;

/** Writes a certificate with its number, credential, event, feed entry and audit entry, all in one transaction. */
@ApplicationScoped
class WriteCertificate {

    private final CertificateRepository certificates;
    private final SignCredential signCredential;
    private final CertificateNews news;
    private final PublicAddresses addresses;
    private final Clock clock;

    WriteCertificate(
            CertificateRepository certificates,
            SignCredential signCredential,
            CertificateNews news,
            PublicAddresses addresses,
            Clock clock) {
        this.certificates = certificates;
        this.signCredential = signCredential;
        this.news = news;
        this.addresses = addresses;
        this.clock = clock;
    }

    Uni<Certificate> issued(SqlConnection tx, Completion completion, UUID centerId, PrintedFacts.Facts facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var enrollment = new CertifiedEnrollment(
                completion.enrollmentId(),
                completion.teacherId(),
                completion.courseId(),
                completion.courseVersionId(),
                centerId);
        int year = CertificateNumber.year(now);
        return certificates
                .nextNumber(tx, year)
                .map(sequence -> printed(CertificateNumber.of(year, sequence), completion, facts, now))
                .chain(printed -> signCredential
                        .sign(tx, attestation(printed, facts))
                        .map(kept -> Certificate.issued(Ids.next(), enrollment, printed, kept)))
                .call(certificate -> certificates.add(tx, certificate))
                .call(certificate -> news.tell(tx, certificate, "certificate-issued"));
    }

    private Printed printed(String number, Completion completion, PrintedFacts.Facts facts, Instant now) {
        String code = CertificateCode.random();
        return new Printed(
                number,
                code,
                facts.name(),
                facts.course().titles(),
                facts.center().names(),
                facts.earned().modalities(),
                facts.earned().minutesPerHour(),
                completion.completedAt(),
                now,
                addresses.verification(code));
    }

    private static Attestation attestation(Printed printed, PrintedFacts.Facts facts) {
        return new Attestation(
                printed.number(),
                printed.name(),
                facts.course(),
                facts.center(),
                printed.modalities(),
                printed.minutesPerHour(),
                printed.completedAt(),
                printed.issuedAt());
    }
}
