package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PostingsCorrection;
import tj.omuzgor.contracts.identity.PostingsCorrection.PostingDefinition;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.Period;
import tj.omuzgor.identity.dated.Standing;
import tj.omuzgor.identity.dated.Timeline;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Schools;
import tj.omuzgor.identity.teacher.EditResult.Outside;
import tj.omuzgor.identity.teacher.EditResult.Unfit;
import tj.omuzgor.identity.teacher.EditTeacher.Refused;
import tj.omuzgor.identity.teacher.EditTeacher.Target;
import tj.omuzgor.identity.teacher.PostingTimeline.Span;
import tj.omuzgor.identity.teacher.Postings.Opening;
import tj.omuzgor.identity.teacher.Postings.Post;
import tj.omuzgor.identity.teacher.Postings.StandingPost;

/** Says where a teacher was and is posted; what stands otherwise is withdrawn. */
@ApplicationScoped
class CorrectPostings {

    private final EditTeacher editTeacher;
    private final Schools schools;
    private final Postings postings;
    private final Clock clock;

    CorrectPostings(EditTeacher editTeacher, Schools schools, Postings postings, Clock clock) {
        this.editTeacher = editTeacher;
        this.schools = schools;
        this.postings = postings;
        this.clock = clock;
    }

    Uni<EditResult> correct(Target target, PostingsCorrection correction) {
        var wanted = correction.postings();
        var errors = errors(wanted);
        return errors.isEmpty()
                ? editTeacher.edit(
                        target,
                        (tx, present, covered) -> known(tx, wanted).chain(() -> write(tx, present, wanted, covered)))
                : Uni.createFrom().item(new Unfit(errors));
    }

    private static List<FieldProblem> errors(List<PostingDefinition> wanted) {
        var errors = new ArrayList<FieldProblem>();
        var primary = new ArrayList<Period<UUID>>();
        for (int i = 0; i < wanted.size(); i++) {
            var posting = wanted.get(i);
            var period = new Period<>(posting.schoolId(), posting.from(), posting.to());
            if (!period.isPlausible()) {
                errors.add(new FieldProblem("/postings/" + i + "/to", "must lie after \"from\""));
            } else if (posting.primary() && primary.stream().anyMatch(period::overlaps)) {
                errors.add(new FieldProblem(
                        "/postings/" + i,
                        "overlaps a primary posting that is listed before; one is primary at a time"));
            }
            if (posting.primary()) {
                primary.add(period);
            }
        }
        return errors;
    }

    private Uni<Void> known(SqlConnection tx, List<PostingDefinition> wanted) {
        var ids = wanted.stream().map(PostingDefinition::schoolId).toList();
        return schools.known(tx, ids)
                .invoke(known -> refuseUnknown(wanted, known))
                .replaceWithVoid();
    }

    private static void refuseUnknown(List<PostingDefinition> wanted, Set<UUID> known) {
        var errors = new ArrayList<FieldProblem>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i).schoolId())) {
                errors.add(new FieldProblem(
                        "/postings/" + i + "/schoolId",
                        "is not a school: " + wanted.get(i).schoolId()));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(new Unfit(errors));
        }
    }

    private Uni<Boolean> write(SqlConnection tx, Teacher teacher, List<PostingDefinition> wanted, Covered covered) {
        return postings.standing(tx, teacher.id()).flatMap(standing -> {
            var rows = new ArrayList<Standing<Post>>();
            standing.forEach(row -> rows.add(new Standing<>(rows.size(), row.period())));
            var changes = Timeline.exactly(
                    rows, wanted.stream().map(CorrectPostings::period).toList());
            var withdrawn = changes.withdrawn().stream()
                    .map(index -> standing.get(index.intValue()))
                    .toList();
            var ends = changes.ends().stream()
                    .map(end -> ended(standing.get((int) end.id()), end.to()))
                    .toList();
            refuseOutside(
                    covered,
                    withdrawn.stream().map(row -> row.period().value().school()).toList(),
                    ends.stream().map(Span::schoolId).toList(),
                    changes.opened().stream()
                            .map(period -> period.value().school())
                            .toList());
            return changes.isEmpty()
                    ? Uni.createFrom().item(false)
                    : postings.apply(
                                    tx,
                                    withdrawn.stream().map(StandingPost::id).toList(),
                                    ends,
                                    changes.opened().stream()
                                            .map(period -> new Opening(teacher.id(), period))
                                            .toList(),
                                    clock.instant())
                            .replaceWith(true);
        });
    }

    /** A posting elsewhere is the affair of those who keep the registry there. */
    @SafeVarargs
    private static void refuseOutside(Covered covered, List<UUID>... changed) {
        for (var schools : changed) {
            for (var school : schools) {
                if (!covered.covers(school)) {
                    throw new Refused(new Outside(List.of(new FieldProblem(
                            "/postings", "changes a posting outside the units of the caller's grants: " + school))));
                }
            }
        }
    }

    private static Span ended(StandingPost row, @Nullable LocalDate to) {
        return new Span(row.id(), row.period().value().school(), row.begin(), to);
    }

    private static Period<Post> period(PostingDefinition posting) {
        return new Period<>(new Post(posting.schoolId(), posting.primary()), posting.from(), posting.to());
    }
}
