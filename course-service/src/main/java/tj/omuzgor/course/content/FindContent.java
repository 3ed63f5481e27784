package tj.omuzgor.course.content;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds a file of the library and where its bytes lie. */
@ApplicationScoped
class FindContent {
    private final ContentFolder folder;
    private final ContentLibrary library;

    FindContent(ContentFolder folder, ContentLibrary library) {
        this.folder = folder;
        this.library = library;
    }

    /** A file and its place. */
    record Found(StoredContent content, Path path) {}

    Uni<@Nullable Found> find(String sha256) {
        return library.find(sha256).map(content -> content == null ? null : new Found(content, folder.path(sha256)));
    }
}
