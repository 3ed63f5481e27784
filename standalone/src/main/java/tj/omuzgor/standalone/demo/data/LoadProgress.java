package tj.omuzgor.standalone.demo.data;

/** Hears how far loading is. */
@FunctionalInterface
public interface LoadProgress {

    /** @param what a few words, such as "teachers" */
    void at(int percent, String what);
}
