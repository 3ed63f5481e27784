package tj.omuzgor.identity.erasure;

import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasureView;

/** What became of an order to erase a person's data. */
sealed interface ErasureResult {

    /** It is carried out, now or since before. */
    record Erased(ErasureView view) implements ErasureResult {}

    /** There is no such person whom the caller may see. */
    record NotFound(UUID id) implements ErasureResult {}

    /** The caller sees her and keeps the registry elsewhere. */
    record Outside(UUID id) implements ErasureResult {}

    /** The number in the request is not hers. */
    record NumberDiffers() implements ErasureResult {}

    /** A text that is kept names her. */
    record NamesHer(String pointer) implements ErasureResult {}

    /** The caller is she, or holds no role that ends one of hers. */
    record RoleTooHigh(UUID id) implements ErasureResult {}

    /** Nobody else would administer the country. */
    record LastAdministrator(UUID id) implements ErasureResult {}
}
