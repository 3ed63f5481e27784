package tj.omuzgor.course.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the bytes of courses lie. */
@ConfigMapping(prefix = "omuzgor.content")
public interface ContentConfig {
    /** The folder of the files; every replica sees the same one. */
    Path folder();

    /** The largest file. */
    @WithDefault("512M")
    MemorySize largest();

    /** The largest body anywhere else. */
    @WithDefault("2M")
    MemorySize largestRequest();
}
