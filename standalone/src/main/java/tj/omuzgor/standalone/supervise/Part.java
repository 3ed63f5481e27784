package tj.omuzgor.standalone.supervise;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** One process of the system, as the supervisor sees it. */
public interface Part {

    /** Its name on the command line, in logs and in records. */
    String name();

    /** The port others reach it by. */
    int port();

    /** Names of the parts that must be ready before this one starts. */
    Set<String> needs();

    /** Higher layers stop first; parts of one layer stop together. */
    int layer();

    /** What must be there before every start: folders, unpacked binaries, an initialised database. */
    void prepare() throws IOException, InterruptedException;

    /** How the process is started. */
    Launch launch() throws IOException;

    /** Whether it answers its own health question now. */
    boolean ready();

    /** Whether it runs and answers, be it ready or not. */
    default boolean live() {
        return ready();
    }

    /** Work that needs the running process before others may use it; must bear repetition. */
    default void onReady() throws IOException, InterruptedException {}

    /** Longest time a start may take. */
    default Duration patience() {
        return Duration.ofSeconds(120);
    }

    /** The signal that asks for a clean stop. */
    default String stopSignal() {
        return "TERM";
    }

    /** The process has ended because it was asked to. */
    default void onStopped() throws IOException {}

    /** What its stop is busy with, for the progress line. */
    default String stopping() throws IOException {
        return "stopping";
    }
}
