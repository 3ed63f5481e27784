package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.IssueResult.AlreadyIssued;
import tj.omuzgor.certification.certificate.IssueResult.CompletionWithdrawn;
import tj.omuzgor.certification.certificate.IssueResult.FactsMissing;
import tj.omuzgor.certification.certificate.IssueResult.Issued;
import tj.omuzgor.certification.certificate.IssueResult.NotAnIssuer;
import tj.omuzgor.certification.certificate.IssueResult.NothingToCertify;
import tj.omuzgor.certification.certificate.IssueResult.StandsElsewhere;
import tj.omuzgor.certification.ledger.Completion;
import tj.omuzgor.certification.ledger.EarnedCredit;
import tj.omuzgor.contracts.course.CompletionStatus;

/** Issues the certificate of a completed enrollment, once as long as it stands, and once a course version to a person. */
@ApplicationScoped
class IssueCertificate {

    private static final int RETRIES = 3;

    private final Pool pool;
    private final EarnedCredit earnedCredit;
    private final CenterAuthority authority;
    private final PrintedFacts printedFacts;
    private final CertificateRepository certificates;
    private final WriteCertificate write;

    IssueCertificate(
            Pool pool,
            EarnedCredit earnedCredit,
            CenterAuthority authority,
            PrintedFacts printedFacts,
            CertificateRepository certificates,
            WriteCertificate write) {
        this.pool = pool;
        this.earnedCredit = earnedCredit;
        this.authority = authority;
        this.printedFacts = printedFacts;
        this.certificates = certificates;
        this.write = write;
    }

    Uni<IssueResult> issue(UUID enrollmentId) {
        return pool.withTransaction(tx -> earnedCredit
                        .completion(tx, enrollmentId)
                        .chain(completion -> decide(tx, enrollmentId, completion)))
                .onFailure(IssueCertificate::lostARace)
                .retry()
                .atMost(RETRIES)
                .onFailure(IssueCertificate::stoodAlready)
                .recoverWithUni(
                        () -> certificates.findStanding(pool, enrollmentId).map(IssueCertificate::already));
    }

    private Uni<IssueResult> decide(SqlConnection tx, UUID enrollmentId, @Nullable Completion completion) {
        UUID centerId = completion == null ? null : completion.centerId();
        if (completion == null || centerId == null) {
            return Uni.createFrom().item(new NothingToCertify(enrollmentId));
        }
        return authority.at(tx, centerId).chain(level -> switch (level) {
            case NONE -> Uni.createFrom().item(new NothingToCertify(enrollmentId));
            case SEES -> Uni.createFrom().item(new NotAnIssuer(centerId));
            case ISSUES ->
                certificates
                        .findStanding(tx, enrollmentId)
                        .chain(standing -> standing != null
                                ? Uni.createFrom().item(new AlreadyIssued(standing))
                                : issue(tx, completion, centerId));
        });
    }

    private Uni<IssueResult> issue(SqlConnection tx, Completion completion, UUID centerId) {
        if (completion.status() != CompletionStatus.COMPLETED) {
            return Uni.createFrom().item(new CompletionWithdrawn(completion.enrollmentId()));
        }
        return certificates
                .findStandingElsewhere(tx, completion)
                .chain(elsewhere -> elsewhere != null
                        ? Uni.createFrom()
                                .item(new StandsElsewhere(elsewhere.printed().number()))
                        : write(tx, completion, centerId));
    }

    private Uni<IssueResult> write(SqlConnection tx, Completion completion, UUID centerId) {
        return printedFacts.gather(tx, completion, centerId).chain(gathered -> {
            PrintedFacts.Facts facts = gathered.complete();
            return facts == null
                    ? Uni.createFrom().item(new FactsMissing(gathered.missing()))
                    : write.issued(tx, completion, centerId, facts).map(Issued::new);
        });
    }

    /** A merge at the same moment may lock people in another order; PostgreSQL ends one of the transactions. */
    private static boolean lostARace(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && refused.getSqlState().startsWith("40");
    }

    /** Two issuers at the same moment: the second finds what the first issued. */
    private static boolean stoodAlready(Throwable failure) {
        return failure instanceof PgException refused
                && CertificateRepository.ONE_STANDING.equals(refused.getConstraint());
    }

    private static IssueResult already(@Nullable Certificate standing) {
        if (standing == null) {
            throw new IllegalStateException("A standing certificate refused another and is gone");
        }
        return new AlreadyIssued(standing);
    }
}
