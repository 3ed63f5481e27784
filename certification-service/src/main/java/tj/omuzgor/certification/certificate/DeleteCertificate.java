package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import tj.omuzgor.certification.certificate.CenterAuthority.Level;
import tj.omuzgor.certification.certificate.DeletionResult.Deleted;
import tj.omuzgor.certification.certificate.DeletionResult.NamesTheHolder;
import tj.omuzgor.certification.certificate.DeletionResult.NoCertificate;
import tj.omuzgor.certification.certificate.DeletionResult.NotItsAdministrator;
import tj.omuzgor.contracts.certification.CertificateDeletionRequest;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.place.Places;

/** Deletes what names the holder of a certificate, on a lawful order; the certificate is revoked with it. Doing it again changes nothing. */
@ApplicationScoped
class DeleteCertificate {

    /** Shorter words are in too many others. */
    private static final int SHORTEST_WORD = 3;

    private final Pool pool;
    private final CertificateRepository certificates;
    private final CenterAuthority authority;
    private final Places places;
    private final CarryOutDeletion carryOut;

    DeleteCertificate(
            Pool pool,
            CertificateRepository certificates,
            CenterAuthority authority,
            Places places,
            CarryOutDeletion carryOut) {
        this.pool = pool;
        this.certificates = certificates;
        this.authority = authority;
        this.places = places;
        this.carryOut = carryOut;
    }

    Uni<DeletionResult> delete(UUID id, CertificateDeletionRequest request, Caller caller) {
        return pool.withTransaction(tx -> certificates
                .findForUpdate(tx, id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(new NoCertificate(id))
                        : decide(tx, found, request, caller)));
    }

    private Uni<DeletionResult> decide(
            SqlConnection tx, Certificate certificate, CertificateDeletionRequest request, Caller caller) {
        UUID centerId = certificate.enrollment().centerId();
        return places.covers(tx, caller.unitsWith(Role.ADMIN), centerId)
                .chain(administers -> administers
                        ? ordered(tx, certificate, request)
                        : authority
                                .at(tx, centerId)
                                .chain(level -> level == Level.NONE
                                        ? Holder.is(tx, caller.teacherId(), certificate)
                                                .map(own -> own
                                                        ? new NotItsAdministrator(centerId)
                                                        : new NoCertificate(certificate.id()))
                                        : Uni.createFrom().item(new NotItsAdministrator(centerId))));
    }

    private Uni<DeletionResult> ordered(SqlConnection tx, Certificate certificate, CertificateDeletionRequest request) {
        if (certificate.isDeleted()) {
            return Uni.createFrom().item(new Deleted(certificate));
        }
        if (names(request.order(), certificate)) {
            return Uni.createFrom().item(new NamesTheHolder("/order"));
        }
        if (names(request.reason(), certificate)) {
            return Uni.createFrom().item(new NamesTheHolder("/reason"));
        }
        return carryOut.carryOut(tx, certificate, request).map(Deleted::new);
    }

    private static boolean names(String text, Certificate certificate) {
        var folded = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(
                        certificate.printed().name().toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && folded.contains(word));
    }
}
