package tj.omuzgor.platform.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordProblem;
import tj.omuzgor.contracts.sync.RecordResult;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.problem.ProblemTitles;
import tj.omuzgor.platform.record.RecordStore.Known;
import tj.omuzgor.platform.text.Languages;

/** Words the results of a batch in the caller's language. */
record Results(ProblemTitles titles, Languages languages) {

    /**
     * @param known the standing of every id of the batch after it was stored
     */
    List<RecordResult> of(Sorting sorting, Map<UUID, Known> known) {
        return sorting.verdicts().stream().map(verdict -> of(verdict, known)).toList();
    }

    private RecordResult of(Sorting.Verdict verdict, Map<UUID, Known> known) {
        return switch (verdict) {
            case Sorting.Verdict.Rejected rejected ->
                new RecordResult(
                        rejected.index(),
                        rejected.id(),
                        RecordStatus.REJECTED,
                        null,
                        problem(rejected.code(), rejected.detail(), rejected.pointer()));
            case Sorting.Verdict.Kept kept -> {
                Known row = known.get(kept.id());
                if (row == null) {
                    throw new IllegalStateException("Record " + kept.id() + " was kept and is not there");
                }
                yield new RecordResult(
                        kept.index(),
                        kept.id(),
                        row.status(),
                        kept.duplicate() ? true : null,
                        row.problem() == null ? null : problem(row.problem(), row.detail(), null));
            }
        };
    }

    private RecordProblem problem(String code, @Nullable String detail, @Nullable String pointer) {
        return new RecordProblem(Problem.type(code), titles.title(code, languages), detail, pointer);
    }
}
