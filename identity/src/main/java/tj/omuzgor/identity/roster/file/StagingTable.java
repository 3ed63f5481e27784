package tj.omuzgor.identity.roster.file;

import java.util.Locale;

/** The tables that rows wait in before they are compared with the registry. */
public enum StagingTable {
    /** Org units. */
    ORG("roster_org"),
    /** Persons. */
    USER("roster_user"),
    /** Their postings. */
    ROLE("roster_role"),
    /** Their sex and birth date. */
    DEMOGRAPHICS("roster_demographics");

    private final String name;

    StagingTable(String name) {
        this.name = name;
    }

    /** What problems name it by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the database. */
    public String tableName() {
        return name;
    }
}
