package tj.omuzgor.gateway.graph;

import java.util.Locale;

/** How services spell a constant in a query parameter. */
final class Wire {

    private Wire() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
