package tj.omuzgor.standalone.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part that is a shell script; it is ready once it has made the file {@code NAME.ready}. */
record ShellPart(String name, Path folder, String script, Set<String> needs, int layer) implements Part {

    static ShellPart of(String name, Path folder, String script) {
        return new ShellPart(name, folder, script, Set.of(), 0);
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void prepare() throws java.io.IOException {
        Files.deleteIfExists(mark());
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of(), folder, "sh");
    }

    @Override
    public boolean ready() {
        return Files.exists(mark());
    }

    private Path mark() {
        return folder.resolve(name + ".ready");
    }
}
