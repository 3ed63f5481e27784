package tj.omuzgor.gateway.forward;

import java.util.List;
import java.util.Set;
import tj.omuzgor.gateway.client.Service;

/**
 * Paths that belong to a service.
 *
 * @param pattern a regular expression over the whole normalized path
 * @param methods what may be done with them
 */
record Forwarded(Service owner, String pattern, Set<String> methods) {
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> READ_AND_STORE = Set.of("GET", "HEAD", "PUT");

    /** Everything that is passed on. */
    static final List<Forwarded> ALL = List.of(
            new Forwarded(Service.CERTIFICATION, "/v/.+", READ),
            new Forwarded(Service.CERTIFICATION, "/\\.well-known/did\\.json", READ),
            new Forwarded(Service.CERTIFICATION, "/(status|credentials|achievements|issuers)/.+", READ),
            new Forwarded(Service.CERTIFICATION, "/certificates/[^/]+/document", READ),
            new Forwarded(Service.COURSE, "/content/.+", READ_AND_STORE),
            new Forwarded(Service.COURSE, "/packages/.+", READ),
            new Forwarded(Service.COURSE, "/cohorts/[^/]+", Set.of("GET", "PUT")),
            new Forwarded(Service.COURSE, "/quarantined-records", Set.of("GET")),
            new Forwarded(Service.COURSE, "/quarantined-records/[^/]+/[^/]+/judgment", Set.of("POST")),
            new Forwarded(Service.IDENTITY, "/imports", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/imports/.+", Set.of("GET")),
            new Forwarded(Service.IDENTITY, "/claims", Set.of("POST")),
            new Forwarded(Service.IDENTITY, "/claim-codes", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/devices", Set.of("GET", "POST")),
            new Forwarded(Service.IDENTITY, "/devices/[^/]+", Set.of("DELETE")));
}
