package tj.omuzgor.standalone.console;

import java.time.Duration;

/** Tells how far a longer piece of work is. */
public interface Progress {

    /** Says nothing: for tests and benchmarks. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String step, String doing) {}

        @Override
        public void done(String step, String outcome, Duration took) {}

        @Override
        public void note(String line) {}
    };

    /** A step begins; {@code doing} is a few words such as "starting". */
    void begin(String step, String doing);

    /** A step that began has ended well. */
    void done(String step, String outcome, Duration took);

    /** Something worth a line of its own. */
    void note(String line);
}
