package tj.omuzgor.gateway.graph.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of one GraphQL request. */
@ConfigMapping(prefix = "omuzgor.graph")
interface GraphLimits {

    /** Most tokens of a document; variables do not count. */
    @WithDefault("5000")
    int maxTokens();

    /** Most levels of fields. */
    @WithDefault("16")
    int maxDepth();

    /** Most fields of a document. */
    @WithDefault("500")
    int maxFields();

    /** Most values an answer may come to, every list as long as it is asked for. */
    @WithDefault("400000")
    int maxValues();

    /** Whether depth, fields and values are bounded. */
    @WithDefault("true")
    boolean bounded();

    /** Largest body. */
    @WithDefault("2M")
    MemorySize maxBody();
}
