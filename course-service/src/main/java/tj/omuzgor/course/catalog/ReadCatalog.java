package tj.omuzgor.course.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.course.CourseView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Lists courses and shows versions; the catalog is open to everyone signed in. */
@ApplicationScoped
class ReadCatalog {
    private final Pool pool;
    private final CourseRepository courses;
    private final CoursePlans plans;

    ReadCatalog(Pool pool, CourseRepository courses, CoursePlans plans) {
        this.pool = pool;
        this.courses = courses;
        this.plans = plans;
    }

    /** Courses by code, those in a language that hold every word. */
    Uni<Page<CourseView>> list(@Nullable String language, @Nullable String text, Paging paging) {
        Cursor after = paging.cursor();
        List<String> words = text == null ? List.of() : SearchText.words(text);
        return courses.list(pool, language, words, after == null ? null : after.text(0), paging.limit())
                .map(rows -> paging.page(rows, course -> Cursor.of(course.code()), course -> course));
    }

    /** Those of the versions that exist, in the order asked. */
    Uni<List<CourseVersionView>> versions(List<UUID> ids) {
        return plans.find(pool, ids)
                .map(found -> ids.stream()
                        .distinct()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(CoursePlan::view)
                        .toList());
    }
}
