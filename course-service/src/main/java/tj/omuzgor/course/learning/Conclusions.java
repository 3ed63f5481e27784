package tj.omuzgor.course.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tj.omuzgor.platform.record.Judgment;

/**
 * What follows for records.
 *
 * @param judgments of records that stand otherwise than before
 * @param settled every record that some enrollment took for its own, judged anew or not
 */
record Conclusions(List<Judgment> judgments, Set<RecordRef> settled) {

    /** With records of learning that are to stand by it: one that no enrollment took for its own waits until one does. */
    List<Judgment> judgments(Collection<RecordRef> learned) {
        List<Judgment> all = new ArrayList<>(judgments);
        for (RecordRef record : learned) {
            if (!settled.contains(record)) {
                all.add(Standing.ENROLLMENT_UNKNOWN.judgment(record));
            }
        }
        return all;
    }
}
