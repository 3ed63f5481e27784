package tj.omuzgor.standalone.demo.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts of the demo. They share one published password: the system listens on loopback and holds made-up people. */
public enum DemoAccount {
    /** A teacher in Khujand to look around as. */
    ZARINA("a teacher in Khujand", "T-000001", null, null, "", ""),
    /** Leads the sessions; a teacher herself. */
    TRAINER("leads sessions at the Sughd center", "T-000002", "trainer", DemoPlaces.SUGHD_CENTER, "", ""),
    /** Issues and revokes. */
    ISSUER(
            "issues certificates at the Sughd center",
            null,
            "center-issuer",
            DemoPlaces.SUGHD_CENTER,
            "Назарова",
            "Мунира"),
    /** Opens cohorts. */
    MANAGER("runs the Sughd center", null, "center-manager", DemoPlaces.SUGHD_CENTER, "Каримов", "Далер"),
    /** Reads the district's figures. */
    OFFICER("district officer of Khujand", null, "district-officer", DemoPlaces.KHUJAND, "Саидов", "Рустам"),
    /** Reads the country's figures. */
    ANALYST("ministry analyst", null, "ministry-analyst", DemoPlaces.COUNTRY, "Шарифова", "Ситора"),
    /** Writes courses. */
    AUTHOR("writes courses", null, "content-author", DemoPlaces.COUNTRY, "Раҳимова", "Парвина"),
    /** Keeps the registry. */
    REGISTRAR("keeps the registry", null, "registrar", DemoPlaces.COUNTRY, "Юсуфов", "Зафар");

    /** The password of them all. */
    public static final String PASSWORD = "omuzgor-demo-2026";

    private final String purpose;
    private final @Nullable String registryNumber;
    private final @Nullable String role;
    private final @Nullable String place;
    private final String family;
    private final String given;

    DemoAccount(
            String purpose,
            @Nullable String registryNumber,
            @Nullable String role,
            @Nullable String place,
            String family,
            String given) {
        this.purpose = purpose;
        this.registryNumber = registryNumber;
        this.role = role;
        this.place = place;
        this.family = family;
        this.given = given;
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the account is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** Her number in the registry, where she is a teacher. */
    public @Nullable String registryNumber() {
        return registryNumber;
    }

    @Nullable
    String role() {
        return role;
    }

    /** Code of the org unit or center the role holds at. */
    @Nullable
    String place() {
        return place;
    }

    String family() {
        return family;
    }

    String given() {
        return given;
    }
}
