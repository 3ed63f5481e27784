package tj.omuzgor.course.learning;

import java.util.UUID;

/** The identity of a record: an id means something only together with its owner. */
record RecordRef(UUID owner, UUID recordId) {}
