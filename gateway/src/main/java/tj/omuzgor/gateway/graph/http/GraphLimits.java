package tj.omuzgor.gateway.graph.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of one GraphQL request, beside the depth and the number of fields, which the framework bounds. */
@ConfigMapping(prefix = "omuzgor.graph")
interface GraphLimits {

    /** Most tokens of a document; variables do not count. */
    @WithDefault("5000")
    int maxTokens();

    /** Largest body. */
    @WithDefault("2M")
    MemorySize maxBody();
}
