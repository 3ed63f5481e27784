package tj.omuzgor.standalone;

import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.data.Secrets;
import tj.omuzgor.standalone.node.Nodes;
import tj.omuzgor.standalone.supervise.RunRecords;

/** What a command finds: the project, and the data folder of the system it is about. */
record Installation(Project project, DataFolder folder) {

    RunRecords records() {
        return new RunRecords(folder);
    }

    /** The layout of the system that runs, or ran last. */
    Nodes nodes() {
        return Nodes.remembered(project, folder);
    }

    Secrets secrets() {
        return new Secrets(folder);
    }

    /** This, when a system has been set up here; else the command is refused. */
    Installation setUp() {
        if (!folder.holdsData()) {
            throw new Refusal("There is no system in " + folder.root() + " yet; ./omuzgor up makes one.");
        }
        return this;
    }

    /** This, when a system runs and is ready; else the command is refused. */
    Installation ready() {
        if (!records().isReady()) {
            throw new Refusal("No system is running and ready on " + folder.root() + "; start one with ./omuzgor up.");
        }
        return this;
    }
}
