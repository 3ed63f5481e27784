package tj.omuzgor.standalone.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.standalone.data.Refusal;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it in a user namespace of its own ({@code unshare -U}), where it is nobody
 * and still owner of its files; where namespaces are forbidden, as the user nobody, who is given the files.
 */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private enum Way {
        AS_IS,
        NAMESPACE,
        NOBODY
    }

    private final Way way;

    private Unprivileged(Way way) {
        this.way = way;
    }

    static Unprivileged find() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Unprivileged(Way.AS_IS);
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(Way.NAMESPACE);
        }
        if (works(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true"))) {
            return new Unprivileged(Way.NOBODY);
        }
        throw new Refusal("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here;"
                + " run ./omuzgor as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> wrapped = new ArrayList<>(
                switch (way) {
                    case AS_IS -> List.<String>of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
                });
        wrapped.addAll(command);
        return wrapped;
    }

    /** Lets whoever runs the commands pass through a folder to those that are theirs. */
    void passThrough(Path folder) throws IOException, InterruptedException {
        if (way == Way.NOBODY && !works(List.of("chmod", "o+x", folder.toString()))) {
            throw new Refusal("The user nobody cannot be let through " + folder + ".");
        }
    }

    /** Gives the files below a folder to whoever runs the commands. */
    void own(Path folder) throws IOException, InterruptedException {
        if (way == Way.NOBODY && !works(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))) {
            throw new Refusal("The user nobody cannot be given " + folder + ".");
        }
    }

    private static boolean works(List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // The program is not installed.
            return false;
        }
    }
}
