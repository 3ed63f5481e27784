package tj.omuzgor.certification.document;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.certificate.Certificate;
import tj.omuzgor.certification.certificate.ReadCertificates;

/** Gives the document of a certificate: rendered at the first request and the same bytes ever after. */
@ApplicationScoped
class FreezeDocument {

    private static final String FIND = "select pdf, sha256 from certificate_document where certificate_id = $1";
    private static final String KEEP = """
            insert into certificate_document (certificate_id, pdf, sha256, rendered_at) values ($1, $2, $3, $4)
            on conflict (certificate_id) do nothing
            """;

    private final Pool pool;
    private final ReadCertificates readCertificates;
    private final CertificatePdf pdf;
    private final Clock clock;
    private final WorkerExecutor renderer;

    FreezeDocument(Pool pool, ReadCertificates readCertificates, CertificatePdf pdf, Vertx vertx, Clock clock) {
        this.pool = pool;
        this.readCertificates = readCertificates;
        this.pdf = pdf;
        this.clock = clock;
        this.renderer = vertx.createSharedWorkerExecutor("certificate-documents", 1);
    }

    /** A document with the number to name it by. */
    record Named(String number, FrozenDocument document) {}

    /** The document of a certificate the caller may see; null where there is none. */
    Uni<@Nullable Named> of(UUID certificateId) {
        return readCertificates
                .visible(certificateId)
                .chain(found -> found == null || found.isDeleted()
                        ? Uni.createFrom().nullItem()
                        : frozen(found)
                                .map(document -> document == null
                                        ? null
                                        : new Named(found.printed().number(), document)));
    }

    private Uni<@Nullable FrozenDocument> frozen(Certificate certificate) {
        return find(certificate.id())
                .chain(known -> known != null
                        ? Uni.createFrom().item(known)
                        : renderer.executeBlocking(() -> pdf.render(certificate.printed()), false)
                                .chain(bytes -> keep(certificate.id(), bytes)));
    }

    /** Of two requests at the same moment the first decides. None is kept of a certificate that was deleted meanwhile. */
    private Uni<@Nullable FrozenDocument> keep(UUID id, byte[] bytes) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        id, Buffer.buffer(bytes), sha256(bytes), clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> find(id));
    }

    private Uni<@Nullable FrozenDocument> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            var row = rows.iterator();
            if (!row.hasNext()) {
                return null;
            }
            var found = row.next();
            return new FrozenDocument(found.getBuffer("pdf").getBytes(), found.getString("sha256"));
        });
    }

    @PreDestroy
    void close() {
        renderer.closeAndForget();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
