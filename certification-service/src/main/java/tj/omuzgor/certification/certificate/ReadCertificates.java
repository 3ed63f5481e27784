package tj.omuzgor.certification.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.CenterAuthority.Level;
import tj.omuzgor.contracts.certification.CertificateView;
import tj.omuzgor.contracts.certification.IssuableView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads certificates as far as the caller sees them: her own, and those of centers she issues for or manages. */
@ApplicationScoped
public class ReadCertificates {

    private final Pool pool;
    private final CertificateRepository certificates;
    private final IssuableRepository issuables;
    private final CenterAuthority authority;
    private final Caller caller;

    ReadCertificates(
            Pool pool,
            CertificateRepository certificates,
            IssuableRepository issuables,
            CenterAuthority authority,
            Caller caller) {
        this.pool = pool;
        this.certificates = certificates;
        this.issuables = issuables;
        this.authority = authority;
        this.caller = caller;
    }

    /** A certificate the caller may see; null where there is none. */
    public Uni<@Nullable Certificate> visible(UUID id) {
        return certificates
                .find(id)
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : Holder.is(pool, caller.teacherId(), found)
                                .chain(own -> own ? Uni.createFrom().item(found) : ofCenter(found)));
    }

    private Uni<@Nullable Certificate> ofCenter(Certificate found) {
        return authority.at(pool, found.enrollment().centerId()).map(level -> level == Level.NONE ? null : found);
    }

    /** A certificate by its code, for anyone who holds the code; null where there is none. */
    public Uni<@Nullable Certificate> byCode(String code) {
        return certificates.findByCode(code);
    }

    Uni<Page<CertificateView>> own(Paging paging) {
        return certificates
                .pageOfPerson(caller.requireTeacher(), paging.cursor(), paging.limit())
                .map(rows -> page(rows, paging));
    }

    /** Null where the caller does not see the center's certificates. */
    Uni<@Nullable Page<CertificateView>> ofCenter(UUID centerId, Paging paging) {
        return authority
                .at(pool, centerId)
                .chain(level -> level == Level.NONE
                        ? Uni.createFrom().nullItem()
                        : certificates
                                .pageOfCenter(centerId, paging.cursor(), paging.limit())
                                .map(rows -> page(rows, paging)));
    }

    /** Null where the caller does not see the center's completions. */
    Uni<@Nullable Page<IssuableView>> issuable(UUID centerId, Paging paging) {
        return authority
                .at(pool, centerId)
                .chain(level -> level == Level.NONE
                        ? Uni.createFrom().nullItem()
                        : issuables
                                .page(centerId, paging.cursor(), paging.limit())
                                .map(rows -> paging.page(
                                        rows, row -> Cursor.of(row.completedAt(), row.enrollmentId()), row -> row)));
    }

    private static Page<CertificateView> page(List<Certificate> rows, Paging paging) {
        return paging.page(rows, row -> Cursor.of(row.printed().issuedAt(), row.id()), Certificate::view);
    }
}
