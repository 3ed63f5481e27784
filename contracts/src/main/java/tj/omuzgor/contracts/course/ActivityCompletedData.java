package tj.omuzgor.contracts.course;

import tj.omuzgor.contracts.sync.RecordKind;

/** The device saw the end of a reading, a video or an audio; it counts as full {@code seen} does. Nothing more is said of it. */
@RecordKind(
        value = "activity.completed",
        service = "course-service",
        requires = {"enrollmentId", "activityId"})
public record ActivityCompletedData() {}
