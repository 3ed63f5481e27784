package tj.omuzgor.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;

/** {@code --data}, the same on every command. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of everything the system keeps (default: .data in the project).")
    private @Nullable Path data;

    Path path(Project project) {
        return data == null
                ? project.root().resolve(".data")
                : data.toAbsolutePath().normalize();
    }

    Installation installation() {
        Project project = Project.find();
        return new Installation(project, folder(project));
    }

    DataFolder folder(Project project) {
        return new DataFolder(path(project));
    }
}
