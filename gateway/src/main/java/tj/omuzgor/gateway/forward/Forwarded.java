package tj.omuzgor.gateway.forward;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * Paths that belong to a service.
 *
 * @param pattern a regular expression over the whole normalized path
 * @param methods what may be done with them
 * @param there how the owner itself calls what is here the first segment; null where it is called the same
 */
record Forwarded(
        Service owner,
        String pattern,
        Set<String> methods,
        @Nullable String there) {
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> READ_AND_STORE = Set.of("GET", "HEAD", "PUT");

    /** The queue of every service that has one. */
    private static final String QUARANTINE = "/quarantined-records";

    /** Everything that is passed on. */
    static final List<Forwarded> ALL = List.of(
            new Forwarded(Service.CERTIFICATION, "/v/.+", READ),
            new Forwarded(Service.CERTIFICATION, "/\\.well-known/did\\.json", READ),
            new Forwarded(Service.CERTIFICATION, "/(status|credentials|achievements|issuers)/.+", READ),
            new Forwarded(Service.CERTIFICATION, "/certificates/[^/]+/document", READ),
            new Forwarded(Service.CERTIFICATION, "/certificates/[^/]+/deletion", Set.of("POST")),
            new Forwarded(Service.COURSE, "/content/.+", READ_AND_STORE),
            new Forwarded(Service.COURSE, "/packages/.+", READ),
            new Forwarded(Service.COURSE, "/cohorts/[^/]+", Set.of("GET", "PUT")),
            new Forwarded(Service.COURSE, "/quarantined-records", Set.of("GET")),
            new Forwarded(Service.COURSE, "/quarantined-records/[^/]+/[^/]+/judgment", Set.of("POST")),
            new Forwarded(Service.ASSESSMENT, "/quarantined-attempts", Set.of("GET"), QUARANTINE),
            new Forwarded(Service.ASSESSMENT, "/quarantined-attempts/[^/]+/[^/]+/judgment", Set.of("POST"), QUARANTINE),
            new Forwarded(Service.IDENTITY, "/quarantined-devices", Set.of("GET"), QUARANTINE),
            new Forwarded(Service.IDENTITY, "/quarantined-devices/[^/]+/[^/]+/judgment", Set.of("POST"), QUARANTINE),
            new Forwarded(Service.IDENTITY, "/teachers/[^/]+/erasure", Set.of("POST")),
            new Forwarded(Service.IDENTITY, "/imports", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/imports/.+", Set.of("GET")),
            new Forwarded(Service.IDENTITY, "/claims", Set.of("POST")),
            new Forwarded(Service.IDENTITY, "/claim-codes", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/devices", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/devices/[^/]+", Set.of("DELETE")));

    Forwarded(Service owner, String pattern, Set<String> methods) {
        this(owner, pattern, methods, null);
    }

    /** The path at the owner. */
    String path(String here) {
        if (there == null) {
            return here;
        }
        int end = here.indexOf('/', 1);
        return end < 0 ? there : there + here.substring(end);
    }
}
