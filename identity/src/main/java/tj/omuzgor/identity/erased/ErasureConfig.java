package tj.omuzgor.identity.erased;

import io.smallrye.config.ConfigMapping;

/** What erasures need. */
@ConfigMapping(prefix = "omuzgor.erasure")
interface ErasureConfig {

    /**
     * The secret under which numbers of the erased are digested, at least 16 characters. It must never change: with another one nobody
     * can tell any more whether an order was carried out, and an old file brings the erased back.
     */
    String salt();
}
