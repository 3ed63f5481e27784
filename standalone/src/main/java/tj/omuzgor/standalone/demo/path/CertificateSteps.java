package tj.omuzgor.standalone.demo.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tj.omuzgor.standalone.demo.client.Answer;
import tj.omuzgor.standalone.demo.client.Call;

/** The center issues and revokes; strangers verify; the district's figure follows. */
final class CertificateSteps {

    private static final int SMALLEST_PDF = 10_000;

    private final Cast cast;
    private final Walk walk;
    private final CredentialCheck credential;

    CertificateSteps(Cast cast, Walk walk) {
        this.cast = cast;
        this.walk = walk;
        this.credential = new CredentialCheck(cast.gateway);
    }

    void walk(Steps steps) {
        steps.step("coverage-before", this::coverageBefore)
                .step("issue", this::issue)
                .step("document", this::document)
                .step("verify", this::verify)
                .step("credential", this::credential)
                .step("coverage-after", () -> coverage(1, "goes up by one"))
                .step("revoke", this::revoke)
                .step("verify-revoked", this::verifyRevoked)
                .step("status-list", this::statusList)
                .step("coverage-back", () -> coverage(0, "goes back"));
    }

    private Told coverageBefore() {
        walk.certifiedBefore(cast.certified());
        return Told.that("the district officer reads: certified in Khujand: %d".formatted(walk.certifiedBefore()))
                .with("districtId", cast.districtId)
                .with("certified", walk.certifiedBefore());
    }

    private Told issue() {
        cast.eventually.value(
                "her completion to be issuable",
                () -> cast.issuer.ask(
                        "query($center: ID!) { issuable(centerId: $center, first: 500) { edges { node { enrollmentId } } } }",
                        Map.of("center", cast.centerId)),
                seen -> seen.toString().contains(walk.learner().enrollmentId()),
                JsonNode::toString);
        walk.certificate(issueOnce());
        Check.equal(
                "the certificate issued again",
                walk.certificate().path("id"),
                issueOnce().path("id"));
        Check.equal("her certificates", 1, certificates());
        String number = walk.certificate().path("number").asText();
        return Told.that("the center issued certificate " + number + "; issuing again is the same one")
                .with("certificateId", walk.certificate().path("id").asText())
                .with("number", number)
                .with(
                        "verificationUrl",
                        walk.certificate().path("verificationUrl").asText());
    }

    private JsonNode issueOnce() {
        return cast.eventually.accepted(() -> cast.issuer
                .ask(
                        "mutation($id: ID!) { issueCertificate(enrollmentId: $id) { id number code status verificationUrl } }",
                        Map.of("id", walk.learner().enrollmentId()))
                .path("issueCertificate"));
    }

    private int certificates() {
        return walk.learner()
                .client
                .ask("{ myCertificates { edges { node { id } } } }")
                .path("myCertificates")
                .path("edges")
                .size();
    }

    private Told document() {
        Answer pdf = cast.gateway
                .send(Call.get("/certificates/" + walk.certificate().path("id").asText() + "/document")
                        .as(walk.learner().client.caller()))
                .expect(200);
        boolean begins = Arrays.equals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(pdf.bytes(), 4));
        Check.that(begins, "the document is no PDF: " + pdf.header("Content-Type"));
        Check.that(pdf.bytes().length > SMALLEST_PDF, "the PDF has only " + pdf.bytes().length + " bytes");
        return Told.that("she downloaded the certificate as PDF, %d kB".formatted(pdf.bytes().length / 1000))
                .with("bytes", pdf.bytes().length);
    }

    private JsonNode verification(String status) {
        String path = "/v/" + walk.certificate().path("code").asText();
        JsonNode seen = cast.gateway
                .send(Call.get(path).accept("application/json"))
                .expect(200)
                .json();
        Check.equal("the status a stranger sees", status, seen.path("status").asText());
        Check.equal("the number a stranger sees", walk.certificate().path("number"), seen.path("number"));
        Answer page = cast.gateway
                .send(Call.get(path).accept("text/html").header("Accept-Language", "en"))
                .expect(200);
        Check.that(page.header("Content-Type").startsWith("text/html"), "the page is " + page.header("Content-Type"));
        Document shown = Jsoup.parse(page.text());
        Check.that(shown.text().contains(seen.path("number").asText()), "the page does not show the number");
        boolean revoked = shown.select("h1").text().toLowerCase(Locale.ROOT).contains("revoked");
        Check.equal("whether the page says revoked", status.equals("revoked"), revoked);
        return seen;
    }

    private Told verify() {
        JsonNode seen = verification("issued");
        credential.read(seen.path("credentialUrl").asText());
        return Told.that("a stranger opened %s without an account: issued to %s"
                        .formatted(
                                walk.certificate().path("verificationUrl").asText(),
                                seen.path("name").asText()))
                .with("status", "issued")
                .with("credentialUrl", seen.path("credentialUrl").asText());
    }

    private Told credential() {
        String did = credential.verifyToken();
        String cryptosuite = credential.verifyEmbedded();
        Check.that(!credential.isRevoked(), "the status list says revoked");
        return Told.that("credential: the JWT and the %2$s proof verified with the keys of %1$s"
                        .formatted(did, cryptosuite))
                .with("issuer", did)
                .with("cryptosuite", cryptosuite);
    }

    private Told revoke() {
        JsonNode revoked = cast.issuer
                .ask(
                        "mutation($id: ID!, $reason: String!) {"
                                + " revokeCertificate(id: $id, reason: $reason) { status revokedAt revocationReason } }",
                        Map.of(
                                "id",
                                walk.certificate().path("id").asText(),
                                "reason",
                                "Demo: issued to show revocation"))
                .path("revokeCertificate");
        Check.equal("the status", "REVOKED", revoked.path("status").asText());
        return Told.that("the center revoked it at " + revoked.path("revokedAt").asText())
                .with("revokedAt", revoked.path("revokedAt").asText());
    }

    private Told verifyRevoked() {
        JsonNode seen = verification("revoked");
        return Told.that("the same address now says revoked, since "
                        + seen.path("revokedAt").asText())
                .with("status", "revoked");
    }

    private Told statusList() {
        cast.eventually.value(
                "the bit in the status list", credential::isRevoked, revoked -> revoked, revoked -> "not set");
        return Told.that("bit %s of the status list %s is set".formatted(credential.index(), credential.list()))
                .with("statusList", credential.list())
                .with("index", credential.index());
    }

    private Told coverage(int more, String how) {
        long expected = walk.certifiedBefore() + more;
        cast.eventually.value(
                "the district's certified to be " + expected,
                cast::certified,
                seen -> seen == expected,
                String::valueOf);
        return Told.that("the district officer's figure %s: %d certified".formatted(how, expected))
                .with("certified", expected);
    }
}
