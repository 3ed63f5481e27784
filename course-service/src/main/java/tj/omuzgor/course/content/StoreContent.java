package tj.omuzgor.course.content;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Takes a file into the library: its bytes first, then the row that lists it. Twice is once. */
@ApplicationScoped
class StoreContent {
    private final ContentFolder folder;
    private final ContentLibrary library;

    StoreContent(ContentFolder folder, ContentLibrary library) {
        this.folder = folder;
        this.library = library;
    }

    /** How it ended. */
    sealed interface Result {
        /** The file is there. */
        record Stored(StoredContent content, boolean created) implements Result {}

        /** The bytes have another digest. */
        record DigestDiffers(String sha256) implements Result {}

        /** The file is larger than allowed. */
        record TooLarge(long largest) implements Result {}
    }

    /** Reads the bytes while they come, so it blocks; the row is written asynchronously. */
    Uni<Result> store(String sha256, @Nullable String declaredType, InputStream bytes) {
        try {
            return switch (folder.take(sha256, declaredType, bytes)) {
                case ContentFolder.Taken.Whole(var content) ->
                    library.add(content).map(created -> new Result.Stored(content, created));
                case ContentFolder.Taken.Other(var found) -> Uni.createFrom().item(new Result.DigestDiffers(found));
                case ContentFolder.Taken.TooMany(var largest) ->
                    Uni.createFrom().item(new Result.TooLarge(largest));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The bytes of " + sha256 + " could not be kept", e);
        }
    }
}
