package tj.omuzgor.standalone.node;

import java.util.Optional;

/** The services of the system: the module that holds each and the database it owns. */
public enum Service {
    IDENTITY("identity", "identity"),
    COURSE("course-service", "course"),
    ASSESSMENT("assessment-service", "assessment"),
    CERTIFICATION("certification-service", "certification"),
    COVERAGE("coverage-service", "coverage"),
    GATEWAY("gateway", "");

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    public String module() {
        return module;
    }

    /** The name of its database; the gateway keeps nothing. */
    public Optional<String> database() {
        return database.isEmpty() ? Optional.empty() : Optional.of(database);
    }
}
