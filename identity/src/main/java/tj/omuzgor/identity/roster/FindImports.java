package tj.omuzgor.identity.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportRefusal;
import tj.omuzgor.contracts.identity.ImportView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.ProblemTitles;
import tj.omuzgor.platform.text.Languages;

/** Tells of imports in the caller's language. */
@ApplicationScoped
class FindImports {

    private final Imports imports;
    private final ProblemTitles titles;
    private final ObjectMapper json;
    private final Clock clock;

    FindImports(Imports imports, ProblemTitles titles, ObjectMapper json, Clock clock) {
        this.imports = imports;
        this.titles = titles;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whose imports are told of, and how.
     *
     * @param requestedBy null for everybody's
     */
    record Viewer(@Nullable String requestedBy, Languages languages) {}

    Uni<@Nullable ImportView> find(UUID id, Viewer viewer) {
        return imports.find(id, viewer.requestedBy()).map(row -> row == null ? null : view(row, viewer.languages()));
    }

    Uni<Page<ImportView>> page(Viewer viewer, Paging paging) {
        return imports.page(viewer.requestedBy(), paging)
                .map(rows -> paging.page(rows, row -> Cursor.of(row.id()), row -> view(row, viewer.languages())));
    }

    /** What was not taken of an import; null where there is none that the viewer may see. */
    Uni<@Nullable List<ImportRefusal>> problems(UUID id, Viewer viewer) {
        return imports.find(id, viewer.requestedBy())
                .flatMap(row -> row == null
                        ? Uni.createFrom().<@Nullable List<ImportRefusal>>nullItem()
                        : imports.problems(id)
                                .map(problems -> problems.stream()
                                        .map(problem -> ImportRow.worded(problem, wording(viewer.languages())))
                                        .toList()));
    }

    ImportView view(ImportRow row, Languages languages) {
        return row.view(wording(languages), json, clock);
    }

    private ImportRow.Wording wording(Languages languages) {
        return code -> titles.title(code, languages);
    }
}
