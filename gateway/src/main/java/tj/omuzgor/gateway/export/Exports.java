package tj.omuzgor.gateway.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has an archive made or takes one, so that no bound is passed: one a caller, so many in the making, so much of the disk. */
@Singleton
class Exports {
    private final ExportFolder folder;
    private final int atOnce;
    private final long largest;
    private final long space;
    private final Map<String, Export> running = new HashMap<>();
    private final Set<Export> inTheMaking = new HashSet<>();

    Exports(ExportFolder folder, ExportConfig config) {
        this.folder = folder;
        this.atOnce = config.atOnce();
        this.largest = config.largest().asLongValue();
        this.space = config.space().asLongValue();
        if (atOnce < 1 || largest > space) {
            throw new IllegalStateException("No export fits omuzgor.exports: at-once " + atOnce + ", largest " + largest
                    + " bytes, space " + space + " bytes");
        }
    }

    /** Whether somebody may have an archive made. */
    sealed interface Beginning {
        /** She may; whoever has this closes it. */
        record Begun(Export export) implements Beginning {}

        /** She has one made, or takes one. */
        record OneIsRunning() implements Beginning {}

        /** There is no room for one more. */
        record AllAreBusy() implements Beginning {}
    }

    synchronized Beginning begin(String caller) throws IOException {
        if (running.containsKey(caller)) {
            return new Beginning.OneIsRunning();
        }
        long taken = running.values().stream().mapToLong(Export::held).sum();
        if (inTheMaking.size() >= atOnce || taken + largest > space) {
            return new Beginning.AllAreBusy();
        }
        var export = new Export(this, caller, folder.file(), largest);
        running.put(caller, export);
        inTheMaking.add(export);
        return new Beginning.Begun(export);
    }

    /** Nothing is written any more, whether it is an archive or not. */
    synchronized void made(Export export, long size) {
        inTheMaking.remove(export);
        export.hold(size);
    }

    synchronized void ended(Export export) {
        running.remove(export.caller(), export);
    }
}
