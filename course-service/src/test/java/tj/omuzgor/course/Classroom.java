package tj.omuzgor.course;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.course.learning.EnrollmentKey;

/** An academy with a published course and a cohort that takes it: where most tests begin. */
public final class Classroom {
    /** While its session is held. */
    public static final Instant FEB = Instant.parse("2026-02-01T06:00:00Z");

    public final Academy academy;
    public final Academy.Version version;
    public final Academy.Cohort cohort;
    public final Device trainer;

    /** With five places. */
    public Classroom(Arrivals arrivals) {
        this(arrivals, 5);
    }

    public Classroom(Arrivals arrivals, int places) {
        academy = new Academy(arrivals);
        version = academy.publish();
        cohort = academy.open(version, places);
        trainer = new Device(academy.trainer);
    }

    /** The device of a registered teacher. */
    public Device device() {
        return new Device(academy.teacher());
    }

    /** The same, of one who wished to be on the course at {@link #FEB}, as her own records call it. */
    public Device learner(UUID alias) {
        Device device = device();
        device.sync(Device.requested(FEB, alias, version.id()));
        return device;
    }

    /** A wish for a place in the cohort. */
    public Map<String, Object> wish(Instant at, UUID alias) {
        Map<String, Object> wish = new HashMap<>(Device.requested(at, alias, version.id()));
        wish.put(
                "data",
                Map.of(
                        "courseVersionId", version.id().toString(),
                        "cohortId", cohort.id().toString()));
        return wish;
    }

    /** What the trainer states of somebody. */
    public Map<String, Object> seen(Instant at, Device device) {
        return Device.attended(at, cohort.session(), device.teacher());
    }

    public UUID enrollment(Device device) {
        return new EnrollmentKey(device.teacher(), version.id()).enrollmentId();
    }

    /** When her meeting counts from; null where it does not. */
    public @Nullable String meeting(Device device) {
        return device.enrollment(enrollment(device)).getString("activities[3].completedAt");
    }

    /** The last state of her completion that others were told. */
    public JsonPath completion(Device device) {
        return JsonPath.from(academy.arrivals
                .published("course.completion.v1", enrollment(device))
                .getFirst());
    }
}
