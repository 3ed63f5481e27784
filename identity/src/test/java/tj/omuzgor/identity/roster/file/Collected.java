package tj.omuzgor.identity.roster.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.file.RosterFile.About;

/** Keeps what a reader hands on. */
final class Collected implements RosterTarget {
    record Taken(StagingTable table, long line, boolean bad, Map<String, @Nullable String> values) {}

    final List<Taken> rows = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();

    @Nullable
    About about;

    @Nullable
    RowProblem refusal;

    @Override
    public Rows open(Layout layout) {
        return new Rows() {
            @Override
            public void row(long line, boolean bad, @Nullable String[] values) {
                Map<String, @Nullable String> named = new HashMap<>();
                for (int i = 0; i < values.length; i++) {
                    named.put(layout.targets().get(i), values[i]);
                }
                rows.add(new Taken(layout.table(), line, bad, Collections.unmodifiableMap(named)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void problem(RowProblem problem) {
        problems.add(problem);
    }

    @Override
    public void ignored(String what) {
        ignored.add(what);
    }

    @Override
    public void progress(double share) {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("" + share);
        }
    }

    List<Taken> of(StagingTable... tables) {
        return rows.stream()
                .filter(row -> Arrays.asList(tables).contains(row.table()))
                .toList();
    }

    List<String> codes() {
        return problems.stream().map(RowProblem::code).toList();
    }
}
