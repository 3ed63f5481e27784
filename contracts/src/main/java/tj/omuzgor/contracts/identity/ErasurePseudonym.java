package tj.omuzgor.contracts.identity;

import java.util.UUID;

/** What stands in the place of a registry number once a teacher was erased. A colon is in no registry number, so nobody else can have it. */
public final class ErasurePseudonym {

    private static final String PREFIX = "erased:";

    private ErasurePseudonym() {}

    /** That of a teacher. */
    public static String of(UUID teacher) {
        return PREFIX + teacher;
    }

    /** Whether a number is one. */
    public static boolean is(String registryNumber) {
        return registryNumber.startsWith(PREFIX);
    }
}
