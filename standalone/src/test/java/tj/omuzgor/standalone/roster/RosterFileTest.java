package tj.omuzgor.standalone.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.omuzgor.standalone.roster.RosterFile.Wanted;

final class RosterFileTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherSeedOthers() throws IOException {
        var one = written(new Wanted(500, 7, 0), "one.zip");
        var same = written(new Wanted(500, 7, 0), "same.zip");
        var other = written(new Wanted(500, 8, 0), "other.zip");

        assertThat(same).hasSameBinaryContentAs(one);
        assertThat(Files.mismatch(one, other)).isNotNegative();
    }

    @Test
    void everyRowPointsAtRowsOfTheFile() throws IOException {
        var file = written(new Wanted(2_000, 1, 0), "roster.zip");

        var orgs = rows(file, "orgs.csv");
        var users = rows(file, "users.csv");
        var ids = orgs.stream().map(org -> org.getField("sourcedId")).collect(Collectors.toSet());
        var people = users.stream().map(user -> user.getField("sourcedId")).collect(Collectors.toSet());
        assertThat(ids).hasSize(orgs.size());
        assertThat(people).hasSize(2_000);
        assertThat(users).extracting(user -> user.getField("identifier")).doesNotHaveDuplicates();
        assertThat(orgs.stream().map(org -> org.getField("parentSourcedId")).filter(parent -> !parent.isEmpty()))
                .isSubsetOf(ids);
        assertThat(rows(file, "roles.csv")).allSatisfy(role -> {
            assertThat(people).contains(role.getField("userSourcedId"));
            assertThat(ids).contains(role.getField("orgSourcedId"));
        });
        assertThat(rows(file, "demographics.csv"))
                .hasSize(2_000)
                .allSatisfy(row -> assertThat(people).contains(row.getField("sourcedId")));
    }

    @Test
    void placesBearTheNumbersOfOthersAndTheNamesTheyHad() throws IOException {
        var file = written(new Wanted(2_000, 1, 0), "roster.zip");

        var orgs = rows(file, "orgs.csv");
        var balkhi = orgs.stream()
                .filter(org -> org.getField("identifier").equals("TJ-KT-11"))
                .findFirst()
                .orElseThrow();
        assertThat(balkhi.getField("metadata.tj.formerNames")).isEqualTo("Kolkhozobod;Rumi");
        assertThat(balkhi.getField("metadata.tj.osmId")).isEqualTo("relation/3281953");
        assertThat(orgs.stream()
                        .filter(org -> !org.getField("metadata.tj.osmId").isEmpty()))
                .hasSizeGreaterThan(50)
                .extracting(org -> org.getField("metadata.tj.osmId"))
                .doesNotHaveDuplicates();
        assertThat(orgs.stream().filter(org -> org.getField("type").equals("school")))
                .extracting(school -> school.getField("metadata.tj.gigaId"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f-]{36}"));
    }

    @Test
    void nobodyHoldsTwoPrimaryPostingsAtATime() throws IOException {
        var file = written(new Wanted(3_000, 3, 0), "roster.zip");

        Map<String, List<NamedCsvRecord>> primary = rows(file, "roles.csv").stream()
                .filter(role -> role.getField("roleType").equals("primary"))
                .collect(Collectors.groupingBy(role -> role.getField("userSourcedId")));
        assertThat(primary).hasSize(3_000);
        assertThat(primary.values()).anySatisfy(roles -> assertThat(roles).hasSize(2));
        assertThat(primary.values()).allSatisfy(roles -> {
            var end = LocalDate.MIN;
            for (var role : roles) {
                assertThat(LocalDate.parse(role.getField("beginDate"))).isAfterOrEqualTo(end);
                end = role.getField("endDate").isEmpty() ? LocalDate.MAX : LocalDate.parse(role.getField("endDate"));
            }
            assertThat(end).isEqualTo(LocalDate.MAX);
        });
    }

    @Test
    void theNationHasItsSchoolsTeachersAndShareOfWomen() {
        var country = new Country(129_000, 1);
        var people = new People(1, country.schools());

        long women = country.schools().stream()
                .filter(school -> school.index() % 10 == 0)
                .mapToLong(school -> women(people, school))
                .sum();
        long all = country.schools().stream()
                .filter(school -> school.index() % 10 == 0)
                .mapToLong(School::teachers)
                .sum();
        assertThat(country.schools()).hasSize(3_940);
        assertThat(country.schools().stream().mapToInt(School::teachers).sum()).isEqualTo(129_000);
        assertThat(schoolsOf(country, "TJ-SU")).isEqualTo(962);
        assertThat(schoolsOf(country, "TJ-KT")).isEqualTo(1_386);
        assertThat((double) women / all).isBetween(0.65, 0.72);
        assertThat(country.schools().stream()
                        .map(school -> school.district().code())
                        .distinct())
                .hasSize(68);
    }

    @Test
    void noTwoSchoolsShareACodeInAFileOfTenNations() {
        var schools = new Country(1_290_000, 1).schools();

        assertThat(schools).hasSize(39_400).extracting(School::emisCode).doesNotHaveDuplicates();
        assertThat(schools).extracting(School::code).doesNotHaveDuplicates();
        assertThat(schools).extracting(School::emisCode).allMatch(code -> code.matches("[1-9][0-9]{8}"));
    }

    @Test
    void putsDefectsWhereTheyWereAskedFor() throws IOException {
        var file = written(new Wanted(700, 1, 14), "roster.zip");

        var users = rows(file, "users.csv");
        assertThat(users).hasSize(702);
        assertThat(users.stream().filter(user -> user.getField("givenName").startsWith("=")))
                .hasSize(2);
        assertThat(users.stream().filter(user -> user.getField("identifier").isEmpty()))
                .hasSize(2);
        assertThat(rows(file, "demographics.csv").stream()
                        .filter(row -> row.getField("birthDate").equals("1985-02-30")))
                .hasSize(2);
        assertThat(new HashSet<>(
                        users.stream().map(user -> user.getField("sourcedId")).toList()))
                .hasSize(700);
    }

    @Test
    void writesNamesInLatinLetters() {
        assertThat(Latin.of("Ҷамшед Ғафурзода-Ёрмуҳаммадӣ")).isEqualTo("Jamshed Ghafurzoda-Yormuhammadi");
    }

    private static long women(People people, School school) {
        long count = 0;
        for (int i = 0; i < school.teachers(); i++) {
            count += people.teacher(school.firstTeacher() + i, school).woman() ? 1 : 0;
        }
        return count;
    }

    private static long schoolsOf(Country country, String region) {
        return country.schools().stream()
                .filter(school -> school.district().parent().equals(region))
                .count();
    }

    private Path written(Wanted wanted, String name) throws IOException {
        var file = folder.resolve(name);
        new RosterFile(wanted).write(file, percent -> {});
        return file;
    }

    private static List<NamedCsvRecord> rows(Path file, String entry) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var bytes = zip.getInputStream(zip.getEntry(entry));
                var csv = CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(bytes.readAllBytes()))) {
            return csv.stream().toList();
        }
    }
}
