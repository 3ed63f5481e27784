package tj.omuzgor.certification.site;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the public addresses of what this service publishes. */
@Singleton
@Startup
public final class PublicAddresses {

    private final String origin;
    private final String did;

    @Inject
    PublicAddresses(PublicSite site) {
        this(site.url());
    }

    PublicAddresses(URI url) {
        if (url.getScheme() == null || url.getRawAuthority() == null) {
            throw new IllegalArgumentException("omuzgor.public.url is not an absolute URL: " + url);
        }
        String text = url.toString();
        this.origin = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.did = "did:web:" + url.getRawAuthority().replace(":", "%3A")
                + origin.substring(origin.indexOf(url.getRawAuthority())
                                + url.getRawAuthority().length())
                        .replace('/', ':');
    }

    /** The origin itself. */
    public String origin() {
        return origin;
    }

    /** The decentralized identifier of the issuer; a port is written as {@code %3A} (did:web, section 3.1). */
    public String did() {
        return did;
    }

    /** Where anyone checks a certificate by its code. */
    public String verification(String code) {
        return origin + "/v/" + code;
    }

    /** A signed credential. */
    public String credential(UUID id) {
        return origin + "/credentials/" + id;
    }

    /** A published status list. */
    public String statusList(String id) {
        return origin + "/status/" + id;
    }

    /** What a course attests, by the code of the course. */
    public String achievement(String courseCode) {
        return origin + "/achievements/"
                + URLEncoder.encode(courseCode, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The profile of a center. */
    public String issuer(UUID centerId) {
        return origin + "/issuers/" + centerId;
    }
}
