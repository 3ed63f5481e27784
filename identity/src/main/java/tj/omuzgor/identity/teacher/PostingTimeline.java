package tj.omuzgor.identity.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The primary postings of one teacher. They follow each other without a gap from the first day on, the last one open; a registration
 * says where she is posted from a day on, so whatever was to begin later is withdrawn.
 */
final class PostingTimeline {

    private PostingTimeline() {}

    /** A primary posting that stands. */
    record Span(
            UUID id,
            UUID schoolId,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /**
     * What a registration changes.
     *
     * @param withdrawn postings that turn out never to have begun
     * @param ends postings that get another last day, with it; null opens them again
     * @param opens whether a new posting begins
     */
    record Changes(List<UUID> withdrawn, List<Span> ends, boolean opens) {
        Changes {
            withdrawn = List.copyOf(withdrawn);
            ends = List.copyOf(ends);
        }

        boolean isEmpty() {
            return withdrawn.isEmpty() && ends.isEmpty() && !opens;
        }
    }

    /** The changes that put the teacher at a school from a day on. She who is there that day already keeps the day she came. */
    static Changes register(List<Span> standing, UUID school, LocalDate from) {
        var withdrawn = new ArrayList<UUID>();
        var ends = new ArrayList<Span>();
        boolean opens = true;
        for (var span : standing) {
            if (span.holdsOn(from) && span.schoolId().equals(school)) {
                opens = false;
                if (span.to() != null) {
                    ends.add(new Span(span.id(), span.schoolId(), span.from(), null));
                }
            } else if (!span.from().isBefore(from)) {
                withdrawn.add(span.id());
            } else if (span.to() == null || span.to().isAfter(from)) {
                ends.add(new Span(span.id(), span.schoolId(), span.from(), from));
            }
        }
        return new Changes(withdrawn, ends, opens);
    }
}
