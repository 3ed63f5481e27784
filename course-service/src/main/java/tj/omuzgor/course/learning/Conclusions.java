package tj.omuzgor.course.learning;

import java.util.List;
import java.util.Set;
import tj.omuzgor.platform.record.Judgment;

/**
 * What follows for records.
 *
 * @param judgments of records that stand otherwise than before
 * @param settled every record that some enrollment took for its own, judged anew or not
 */
record Conclusions(List<Judgment> judgments, Set<RecordRef> settled) {}
