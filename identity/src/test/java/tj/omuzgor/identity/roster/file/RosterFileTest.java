package tj.omuzgor.identity.roster.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.omuzgor.identity.roster.ExampleRoster;
import tj.omuzgor.identity.roster.file.RosterFile.Format;

final class RosterFileTest {
    private static final String MANIFEST =
            "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n";
    private static final String USERS = "sourcedId,status,identifier,familyName,givenName,middleName\n";

    @Test
    void readsEveryTableOfAOneRosterZip() {
        var roster = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").with("classes.csv", new byte[] {1});

        var read = Reading.of(roster.bytes(), Format.ONEROSTER);

        assertThat(read.problems).isEmpty();
        assertThat(read.ignored).containsExactly("classes.csv");
        assertThat(read.about).isEqualTo(new RosterFile.About("oneroster:" + roster.key, true));
        assertThat(read.of(StagingTable.ORG)).hasSize(4);
        assertThat(read.of(StagingTable.USER).getFirst().values())
                .containsEntry("family", "Каримова")
                .containsEntry("number", roster.code("a"))
                .containsEntry("phone", "+992900000001")
                .containsEntry("patronymic_latin", null);
        assertThat(read.of(StagingTable.ROLE).getFirst().values())
                .containsEntry("is_primary", "true")
                .containsEntry("from_day", "2020-09-01")
                .containsEntry("to_day", null);
        assertThat(read.of(StagingTable.DEMOGRAPHICS).getFirst().values()).containsEntry("sex", "female");
    }

    @Test
    void refusesZipsThatAreAttacksOrBroken() {
        assertRefused(zip(Map.of("../users.csv", "")), "import-zip-path");
        assertRefused(zip(Map.of("/users.csv", "")), "import-zip-path");
        assertRefused(zip(Map.of("folder/users.csv", "")), "import-zip-path");
        assertRefused(zip(Map.of("C:\\users.csv", "")), "import-zip-path");
        assertRefused(zip(Map.of("inner.zip", "")), "import-zip-nested");
        assertRefused(zip(Map.of("Users.csv", "", "users.csv", "")), "import-zip-twice");
        assertRefused(zip(Map.of("users.csv", " ".repeat(3 << 20))), "import-zip-bomb");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            many.put(i + ".csv", "");
        }
        assertRefused(zip(many), "import-zip-entries");
        assertRefused("PK nonsense".getBytes(UTF_8), "import-zip-broken");
        assertRefused(encrypted(zip(Map.of("manifest.csv", MANIFEST))), "import-zip-encrypted");
    }

    @Test
    void refusesADirectoryThatWouldFillTheMemoryBeforeItIsLoaded() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 12_000; i++) {
            many.put("a-name-of-some-length-that-makes-the-directory-large-" + i + ".csv", "");
        }

        assertRefused(zip(many), "import-zip-entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.csv", "../\u0000", "x\u001b[2J.csv", "a\u202eb.csv"})
    void refusesNamesThatNobodyCouldReadAndShowsThemHarmless(String name) {
        var read = Reading.of(zip(Map.of(name, "")), Format.ONEROSTER);

        assertThat(read.refusal).extracting(RowProblem::code).isEqualTo("import-zip-path");
        assertThat(read.refusal)
                .extracting(RowProblem::value, STRING)
                .contains("\uFFFD")
                .doesNotContainPattern("\\p{C}");
    }

    @Test
    void refusesAHeaderThatNobodyCouldReadAndLongPropertiesOfTheManifest() {
        assertRefused(
                zip(Map.of("manifest.csv", MANIFEST, "users.csv", "sourcedId\u001b[2J," + USERS)),
                "import-text-characters");
        assertRefused(
                zip(Map.of(
                        "manifest.csv",
                        MANIFEST.replace("file.users,bulk", "file." + "u".repeat(300) + ",bulk"),
                        "users.csv",
                        USERS)),
                "import-nothing-known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " =1+1", "\u2003=1+1", " @SUM(1)", " -1+1", " +1+1", "\t=1"})
    void refusesFormulasBehindWhateverSpace(String cell) {
        var orgs = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nc,,,\"" + cell
                + "\",national,TJ,\n";

        var read = Reading.of(
                zip(Map.of("manifest.csv", MANIFEST.replace("users", "orgs"), "orgs.csv", orgs)), Format.ONEROSTER);

        assertThat(read.problems).extracting(RowProblem::code).containsExactly("import-formula");
    }

    @Test
    void refusesSetsThatAreNotOneRosterOneTwo() {
        assertRefused(zip(Map.of("users.csv", USERS)), "import-file-missing");
        assertRefused(zip(Map.of("manifest.csv", MANIFEST)), "import-file-missing");
        assertRefused(
                zip(Map.of("manifest.csv", MANIFEST.replace("1.2", "1.1"), "users.csv", USERS)),
                "import-oneroster-version");
        assertRefused(
                zip(Map.of("manifest.csv", MANIFEST.replace("file.users", "file.classes"), "classes.csv", "")),
                "import-nothing-known");
        assertRefused(zip(Map.of("manifest.csv", MANIFEST, "users.csv", "")), "import-no-header");
        assertRefused(
                zip(Map.of("manifest.csv", MANIFEST, "users.csv", "sourcedId,sourcedId\n")), "import-column-twice");
        assertRefused(zip(Map.of("manifest.csv", MANIFEST, "users.csv", "sourcedId\n")), "import-column-missing");
        assertRefused(zip(Map.of("manifest.csv", MANIFEST, "users.csv", USERS + "\"a,,,,,\n")), "import-not-csv");
        assertRefused(zip(Map.of("manifest.csv", MANIFEST, "users.csv", USERS + "a,\u0000,,,,\n")), "import-nul");
        assertRefused(
                zip(Map.of("manifest.csv", MANIFEST, "users.csv", USERS + ",".repeat(9000) + "\n")), "import-not-csv");
    }

    @Test
    void saysTheLineThatAQuotedBreakMovedOn() {
        var csv = "registry_number,family,given,birth_date,sex,school_code,posted_from\r\n"
                + "\"a\nb\",Каримова,Лола,1985-03-08,female,S,2020-09-01\r\n"
                + "\r\n"
                + "N-1,Каримова,Лола,1985-03-08,neuter,S,2020-09-01\r\n";

        var read = Reading.of(csv.getBytes(UTF_8), Format.TEACHERS);

        assertThat(read.problems)
                .contains(new RowProblem("", 5, "sex", "import-sex-unknown", "neuter"))
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("import-control-character"));
        assertThat(Reading.of((csv + "N-2,\"x").getBytes(UTF_8), Format.TEACHERS).refusal)
                .isEqualTo(new RowProblem("", 6, null, "import-not-csv", null));
    }

    @Test
    void takesAByteOrderMarkAndRefusesOtherEncodings() {
        var csv = "registry_number,family,given,birth_date,sex,school_code,posted_from\n"
                + "N-1,Каримова,Лола,1985-03-08,female,S,2020-09-01";

        assertThat(Reading.of(("\uFEFF" + csv).getBytes(UTF_8), Format.TEACHERS).of(StagingTable.USER))
                .hasSize(1);
        assertThat(Reading.of(csv.getBytes(UTF_16), Format.TEACHERS).refusal)
                .isEqualTo(new RowProblem("", 1, null, "import-not-utf8", null));
    }

    @ParameterizedTest
    @CsvSource({
        "Љамшед, Ҷамшед",
        "Њасан, Ҳасан",
        "Ќосим, Қосим",
        "Суѓдї, Суғдӣ",
        "Гўянда, Гӯянда",
        "' Али   Ҳасан ', Али Ҳасан"
    })
    void repairsNamesTypedInOldFonts(String typed, String stored) {
        var csv = "registry_number,family,given,birth_date,sex,school_code,posted_from\nN-1," + typed
                + ",Лола,1985-03-08,female,S,2020-09-01\n";

        var read = Reading.of(csv.getBytes(UTF_8), Format.TEACHERS);

        assertThat(read.problems).isEmpty();
        assertThat(read.of(StagingTable.USER).getFirst().values()).containsEntry("family", stored);
    }

    @Test
    void everyCodeHasATitleInEveryLanguage() throws Exception {
        var codes = ImportCodes.all();
        assertThat(codes).hasSizeGreaterThan(50);
        for (var language : Stream.of("tg", "ru", "en").toList()) {
            var titles = new Properties();
            try (var bundle = getClass().getResourceAsStream("/problems/" + language + ".properties")) {
                titles.load(new InputStreamReader(bundle, UTF_8));
            }
            assertThat(titles.stringPropertyNames()).containsAll(codes);
        }
    }

    private static void assertRefused(byte[] bytes, String code) {
        var read = Reading.of(bytes, Format.ONEROSTER);
        assertThat(read.refusal).extracting(RowProblem::code).isEqualTo(code);
    }

    private static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return ExampleRoster.zip(bytes);
    }

    /** Sets the flag of encryption in the local header and in the central directory of the first entry. */
    private static byte[] encrypted(byte[] zip) {
        zip[6] |= 1;
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }
}
