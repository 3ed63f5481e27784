package tj.omuzgor.identity.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The statements of an import, as files: sets are compared where they are. */
enum Scripts {
    /** Makes the temporary tables. */
    STAGE("stage"),
    /** Compares org units. */
    CHECK_PLACES("check-places"),
    /** Compares persons. */
    CHECK_PEOPLE("check-people"),
    /** Locks the teachers that are known, and refuses who was erased meanwhile. */
    LOCK_PEOPLE("lock-people"),
    /** Finds out what becomes of postings. */
    PLAN_POSTINGS("plan-postings"),
    /** Finds out what else becomes of teachers that are known. */
    PLAN_PEOPLE("plan-people"),
    /** Writes org units. */
    WRITE_PLACES("write-places"),
    /** Writes teachers that are new. */
    WRITE_NEW_PEOPLE("write-new-people"),
    /** Writes what changed of teachers that are not. */
    WRITE_KNOWN_PEOPLE("write-known-people"),
    /** Writes their postings. */
    WRITE_POSTINGS("write-postings");

    private final String statements;

    Scripts(String name) {
        var path = "/roster/" + name + ".sql";
        try (var file = Scripts.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing");
            }
            this.statements = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
