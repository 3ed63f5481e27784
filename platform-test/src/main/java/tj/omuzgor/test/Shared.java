package tj.omuzgor.test;

import java.util.function.Supplier;

/**
 * Things that exist once in a test JVM. The framework loads these classes anew for every application it starts, so what is shared is
 * kept as text in the system properties.
 */
final class Shared {

    private Shared() {}

    /** The text under a name; made once. */
    static String once(String name, Supplier<String> make) {
        synchronized (System.getProperties()) {
            var present = System.getProperty(name);
            if (present != null) {
                return present;
            }
            var made = make.get();
            System.setProperty(name, made);
            return made;
        }
    }
}
