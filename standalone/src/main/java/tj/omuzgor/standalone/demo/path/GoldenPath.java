package tj.omuzgor.standalone.demo.path;

import java.util.List;
import java.util.function.Consumer;
import tj.omuzgor.standalone.demo.client.Site;
import tj.omuzgor.standalone.demo.client.Unexpected;

/** Walks the golden path once, with a teacher who has not taken the course yet. Needs the demo data. */
public final class GoldenPath {

    private final Site site;
    private final Consumer<StepResult> listener;

    /** The listener hears every step as soon as it is done. */
    public GoldenPath(Site site, Consumer<StepResult> listener) {
        this.site = site;
        this.listener = listener;
    }

    /** Every step walked; the last one failed, or all held. */
    public List<StepResult> walk() {
        Steps steps = new Steps(listener);
        Cast cast;
        try {
            cast = new Cast(site);
        } catch (Unexpected unprepared) {
            return steps.step("prepare", () -> {
                        throw unprepared;
                    })
                    .results();
        }
        Walk walk = new Walk();
        SyncSteps sync = new SyncSteps(cast, walk);
        new LearningSteps(cast, walk).walk(steps);
        new PackageSteps(cast, walk).walk(steps);
        sync.walk(steps);
        new CreditSteps(cast, walk, sync).walk(steps);
        new CertificateSteps(cast, walk).walk(steps);
        new RefusalSteps(cast, walk).walk(steps);
        return steps.results();
    }
}
