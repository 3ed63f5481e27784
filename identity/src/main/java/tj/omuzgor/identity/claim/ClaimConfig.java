package tj.omuzgor.identity.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long codes hold, and how often a claim may be tried. */
@ConfigMapping(prefix = "omuzgor.claims")
interface ClaimConfig {

    /** How long a code claims. */
    @WithDefault("P60D")
    Duration codeLifetime();

    /** Most attempts of one registry number within the window. */
    @WithDefault("10")
    int attemptsOfNumber();

    /** Most attempts from one address within the window; a school sits behind one. */
    @WithDefault("300")
    int attemptsOfAddress();

    /** The window. */
    @WithDefault("PT15M")
    Duration window();

    /** Where teachers claim, as printed on the slips; nothing is printed where neither this nor the public address is known. */
    @WithDefault("${omuzgor.public.url:}")
    Optional<String> address();
}
