package tj.omuzgor.certification.certificate;

import io.smallrye.config.ConfigMapping;

/** What deletions need. */
@ConfigMapping(prefix = "omuzgor.erasure")
interface ErasureConfig {

    /** The secret under which what is deleted is digested, at least 16 characters; the same as identity's. It must never change. */
    String salt();
}
