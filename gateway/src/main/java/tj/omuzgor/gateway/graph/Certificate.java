package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.CertificateStatus;
import tj.omuzgor.contracts.certification.CertificateView;
import tj.omuzgor.platform.text.Languages;

/** The document a center issued for a completed course. */
@Description("The document a center issued for a completed course")
public record Certificate(
        @Id @NonNull UUID id,
        @NonNull String number,
        @NonNull String code,
        @Id @NonNull UUID teacherId,
        @NonNull String name,
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID courseVersionId,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        @Id @NonNull UUID centerId,
        @NonNull BigDecimal credits,
        @NonNull CertificateStatus status,
        @NonNull Instant completedAt,
        @NonNull Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason,
        @NonNull String verificationUrl,

        @Description("The numbers of other certificates that stand for the same person and course version") @NonNull
        List<@NonNull String> alsoStanding) {

    static Certificate of(CertificateView view, Languages languages) {
        return new Certificate(
                view.id(),
                view.number(),
                view.code(),
                view.teacherId(),
                view.name(),
                view.enrollmentId(),
                view.courseVersionId(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                view.centerId(),
                view.credits(),
                view.status(),
                view.completedAt(),
                view.issuedAt(),
                view.revokedAt(),
                view.revocationReason(),
                view.verificationUrl(),
                view.alsoStanding());
    }
}
