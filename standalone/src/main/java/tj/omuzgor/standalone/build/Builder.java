package tj.omuzgor.standalone.build;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tj.omuzgor.standalone.console.Progress;
import tj.omuzgor.standalone.data.Refusal;

/** Brings everything that runs up to date with its sources, and touches nothing that is. */
public final class Builder {

    private final Project project;
    private final Progress progress;
    private final Clock clock;

    public Builder(Project project, Progress progress, Clock clock) {
        this.project = project;
        this.progress = progress;
        this.clock = clock;
    }

    /** Builds what is stale, except the modules left out. @return whether anything had to be built */
    public boolean build(Set<String> without) throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> keycloak = executor.submit(this::buildKeycloak);
            Future<Boolean> modules = executor.submit(() -> buildModules(without));
            return result(modules) | result(keycloak);
        }
    }

    /** Builds a module that does not run as a part of the system, when it is stale. */
    public void buildModule(String module) throws IOException, InterruptedException {
        Modules modules = Modules.only(project.root(), module);
        buildStale(modules, modules.stale(Set.of()));
    }

    private boolean buildModules(Set<String> without) throws IOException, InterruptedException {
        if (project.packaged()) {
            return false;
        }
        Modules modules = Modules.running(project.root());
        return buildStale(modules, modules.stale(without));
    }

    private boolean buildStale(Modules modules, Map<String, String> stale) throws IOException, InterruptedException {
        if (stale.isEmpty()) {
            return false;
        }
        Instant begin = clock.instant();
        progress.begin("build", "of " + String.join(", ", stale.keySet()));
        new Maven(project, project.cache("logs").resolve("build.log"))
                .run(
                        List.of(
                                "package",
                                "-T1C",
                                "-Dmaven.test.skip=true",
                                "-am",
                                "-pl",
                                String.join(",", stale.keySet())),
                        module -> progress.begin("build", module));
        List<String> missing = modules.without(stale.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal("The build ended well but left no " + String.join(", no ", missing) + ".");
        }
        modules.mark(stale);
        progress.done(
                "build",
                stale.size() == 1 ? "1 module" : stale.size() + " modules",
                Duration.between(begin, clock.instant()));
        return true;
    }

    private boolean buildKeycloak() throws IOException, InterruptedException {
        KeycloakHome keycloak = new KeycloakHome(project);
        if (!keycloak.stale()) {
            return false;
        }
        Instant begin = clock.instant();
        progress.begin("keycloak's own build", "running, once");
        keycloak.build();
        progress.done("keycloak's own build", "done", Duration.between(begin, clock.instant()));
        return true;
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Refusal refusal -> throw refusal;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
