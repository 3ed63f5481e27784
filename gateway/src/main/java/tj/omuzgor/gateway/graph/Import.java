package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportCounts;
import tj.omuzgor.contracts.identity.ImportRefusal;
import tj.omuzgor.contracts.identity.ImportStatus;
import tj.omuzgor.contracts.identity.ImportView;

/** An import of schools and teachers. */
@Description("An import of schools and teachers")
public record Import(
        @Id @NonNull UUID id,
        @NonNull String format,
        @NonNull String fileName,
        boolean dryRun,
        @NonNull ImportStatus status,
        @Nullable String phase,
        int percent,
        int rows,
        int rowsPerSecond,
        @NonNull Counts orgUnits,
        @NonNull Counts teachers,
        int problems,
        @NonNull List<@NonNull String> ignored,
        @Nullable Refusal refusal,
        @NonNull Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What became of the things of one kind that a file holds. */
    @Type("ImportCounts")
    @Description("What became of the things of one kind that a file holds")
    public record Counts(int created, int updated, int unchanged, int rejected) {

        static Counts of(ImportCounts counts) {
            return new Counts(
                    (int) counts.created(), (int) counts.updated(), (int) counts.unchanged(), (int) counts.rejected());
        }
    }

    /** Why a whole file was refused, or could not be imported. */
    @Type("ImportRefusal")
    @Description("Why a whole file was refused, or could not be imported")
    public record Refusal(
            @NonNull String file,
            int line,
            @Nullable String column,
            @Nullable String value,
            @NonNull String code,
            @NonNull String reason) {

        static Refusal of(ImportRefusal refusal) {
            return new Refusal(
                    refusal.file(),
                    (int) refusal.line(),
                    refusal.column(),
                    refusal.value(),
                    refusal.code(),
                    refusal.reason());
        }
    }

    static Import of(ImportView view) {
        var refusal = view.refusal();
        return new Import(
                view.id(),
                view.format(),
                view.fileName(),
                view.dryRun(),
                view.status(),
                view.phase(),
                view.percent(),
                (int) view.rows(),
                (int) view.rowsPerSecond(),
                Counts.of(view.orgUnits()),
                Counts.of(view.teachers()),
                (int) view.problems(),
                view.ignored(),
                refusal == null ? null : Refusal.of(refusal),
                view.requestedAt(),
                view.startedAt(),
                view.finishedAt());
    }
}
