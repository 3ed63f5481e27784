package tj.omuzgor.gateway.forward;

import static tj.omuzgor.gateway.forward.Admission.ANYBODY;
import static tj.omuzgor.gateway.forward.Admission.SIGNED_IN;
import static tj.omuzgor.platform.caller.Roles.ADMIN;
import static tj.omuzgor.platform.caller.Roles.CENTER_ISSUER;
import static tj.omuzgor.platform.caller.Roles.CENTER_MANAGER;
import static tj.omuzgor.platform.caller.Roles.CONTENT_AUTHOR;
import static tj.omuzgor.platform.caller.Roles.REGISTRAR;
import static tj.omuzgor.platform.caller.Roles.SCHOOL_HEAD;
import static tj.omuzgor.platform.caller.Roles.TEACHER;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * Paths that belong to a service.
 *
 * @param pattern a regular expression over the whole normalized path
 * @param methods what may be done with them, and by whom
 * @param there how the owner itself calls what is here the first segment; null where it is called the same
 */
record Forwarded(
        Service owner,
        String pattern,
        Map<String, Admission> methods,
        @Nullable String there) {
    private static final Map<String, Admission> PUBLIC = read(ANYBODY);

    /** Those who judge what waits in a queue. */
    private static final Admission JUDGES = Admission.of(CENTER_MANAGER, REGISTRAR, ADMIN);

    private static final Admission KEEPERS = Admission.of(REGISTRAR, ADMIN);
    private static final Admission HANDING_OUT_CODES = Admission.of(SCHOOL_HEAD, REGISTRAR, ADMIN);
    private static final Admission KEEPERS_OF_DEVICES = Admission.of(TEACHER, REGISTRAR, ADMIN);

    /** The queue of every service that has one. */
    private static final String QUARANTINE = "/quarantined-records";

    /** Everything that is passed on. */
    static final List<Forwarded> ALL = List.of(
            new Forwarded(Service.CERTIFICATION, "/v/.+", PUBLIC),
            new Forwarded(Service.CERTIFICATION, "/\\.well-known/did\\.json", PUBLIC),
            new Forwarded(Service.CERTIFICATION, "/(status|credentials|achievements|issuers)/.+", PUBLIC),
            new Forwarded(
                    Service.CERTIFICATION,
                    "/certificates/[^/]+/document",
                    read(Admission.of(TEACHER, CENTER_ISSUER, CENTER_MANAGER))),
            new Forwarded(Service.CERTIFICATION, "/certificates/[^/]+/deletion", Map.of("POST", Admission.of(ADMIN))),
            new Forwarded(
                    Service.COURSE,
                    "/content/.+",
                    Map.of("GET", ANYBODY, "HEAD", ANYBODY, "PUT", Admission.of(CONTENT_AUTHOR))),
            new Forwarded(Service.COURSE, "/packages/.+", read(SIGNED_IN)),
            new Forwarded(
                    Service.COURSE, "/cohorts/[^/]+", Map.of("GET", SIGNED_IN, "PUT", Admission.of(CENTER_MANAGER))),
            new Forwarded(Service.COURSE, "/quarantined-records", Map.of("GET", JUDGES)),
            new Forwarded(Service.COURSE, "/quarantined-records/[^/]+/[^/]+/judgment", Map.of("POST", JUDGES)),
            new Forwarded(Service.ASSESSMENT, "/quarantined-attempts", Map.of("GET", JUDGES), QUARANTINE),
            new Forwarded(
                    Service.ASSESSMENT,
                    "/quarantined-attempts/[^/]+/[^/]+/judgment",
                    Map.of("POST", JUDGES),
                    QUARANTINE),
            new Forwarded(Service.IDENTITY, "/quarantined-devices", Map.of("GET", JUDGES), QUARANTINE),
            new Forwarded(
                    Service.IDENTITY, "/quarantined-devices/[^/]+/[^/]+/judgment", Map.of("POST", JUDGES), QUARANTINE),
            new Forwarded(Service.IDENTITY, "/teachers/[^/]+/erasure", Map.of("POST", KEEPERS)),
            new Forwarded(Service.IDENTITY, "/imports", Map.of("GET", KEEPERS, "POST", KEEPERS)),
            new Forwarded(Service.IDENTITY, "/imports/.+", Map.of("GET", KEEPERS)),
            new Forwarded(Service.IDENTITY, "/claims", Map.of("POST", ANYBODY)),
            new Forwarded(
                    Service.IDENTITY, "/claim-codes", Map.of("GET", HANDING_OUT_CODES, "POST", HANDING_OUT_CODES)),
            new Forwarded(
                    Service.IDENTITY, "/devices", Map.of("GET", KEEPERS_OF_DEVICES, "POST", Admission.of(TEACHER))),
            new Forwarded(Service.IDENTITY, "/devices/[^/]+", Map.of("DELETE", KEEPERS_OF_DEVICES)));

    Forwarded(Service owner, String pattern, Map<String, Admission> methods) {
        this(owner, pattern, methods, null);
    }

    private static Map<String, Admission> read(Admission admission) {
        return Map.of("GET", admission, "HEAD", admission);
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
