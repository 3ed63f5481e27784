package tj.omuzgor.identity.roster.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tj.omuzgor.identity.roster.ExampleRoster;
import tj.omuzgor.identity.roster.file.RosterFile.Format;

/** Whatever the bytes: a file is read or refused with a code, and a row is taken whole or not at all. */
final class RosterFileLawTest {
    private static final String HEADER =
            "registry_number,family,given,patronymic,phone,subjects,birth_date,sex,school_code,posted_from";
    private static final Set<String> NEVER_EMPTY =
            Set.of("id", "number", "family", "given", "birth_date", "sex", "from_day", "org");

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 2000) byte[] bytes, @ForAll Format format) {
        var read = Reading.of(bytes, format);

        assertThat(read.about == null).isEqualTo(read.refusal != null);
        assertThat(read.rows).allSatisfy(RosterFileLawTest::whole);
    }

    @Property(tries = 300)
    void aDamagedZipIsReadOrRefused(
            @ForAll @IntRange(max = 100_000) int at, @ForAll byte other, @ForAll @IntRange(max = 100) int cut) {
        var bytes = ExampleRoster.withPlaces().teacher("a", "Каримова", "one").bytes();
        bytes[at % bytes.length] = other;
        var damaged = cut < 70 ? bytes : Arrays.copyOf(bytes, bytes.length * (cut - 70) / 30);

        var read = Reading.of(damaged, Format.ONEROSTER);

        assertThat(read.about == null).isEqualTo(read.refusal != null);
        assertThat(read.rows).allSatisfy(RosterFileLawTest::whole);
    }

    @Property(tries = 500)
    void everyRowIsTakenWholeOrToldOf(@ForAll("rows") List<List<String>> rows) {
        var text = rows.stream()
                .map(row -> row.stream().map(RosterFileLawTest::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));

        var read = Reading.of(text.getBytes(UTF_8), Format.TEACHERS);

        if (read.refusal != null) {
            assertThat(read.refusal.code()).isIn("import-nul", "import-not-csv", "import-not-utf8");
            return;
        }
        assertThat(read.of(StagingTable.USER)).hasSize(rows.size()).allSatisfy(RosterFileLawTest::whole);
        for (var row : read.rows) {
            if (row.bad()) {
                assertThat(read.problems)
                        .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(row.line()));
            }
        }
    }

    @Property(tries = 200)
    void textInAnotherEncodingIsRefusedWithItsLine(@ForAll @IntRange(min = 1, max = 50) int rows) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "\n").getBytes(UTF_8));
        for (int i = 1; i < rows; i++) {
            bytes.writeBytes(("N-" + i + ",Каримова,Лола,,,,1985-03-08,female,S,2020-09-01\n").getBytes(UTF_8));
        }
        bytes.writeBytes("N-0,".getBytes(UTF_8));
        bytes.writeBytes("Каримова".getBytes(Charset.forName("windows-1251")));

        var read = Reading.of(bytes.toByteArray(), Format.TEACHERS);

        assertThat(read.refusal).isEqualTo(new RowProblem("", rows + 1L, null, "import-not-utf8", null));
    }

    @Provide
    static Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> hostile = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "=1+1",
                        "@x",
                        "+1",
                        "-1",
                        "\t",
                        "",
                        " ",
                        "Каримова",
                        "1985-02-30",
                        "1985-03-08",
                        "female",
                        "\uD800",
                        "a\nb",
                        "\u202E",
                        "N-1",
                        "N-2",
                        "S1",
                        "'; drop table teacher",
                        "\\.",
                        "\\N",
                        "x".repeat(3000)));
        return hostile.list().ofSize(10).list().ofMaxSize(8);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A row that is taken lacks nothing it must have and holds nothing that a spreadsheet or a database would stumble over. */
    private static void whole(Collected.Taken row) {
        if (row.bad()) {
            return;
        }
        for (Map.Entry<String, ?> cell : row.values().entrySet()) {
            var value = (String) cell.getValue();
            if (value == null) {
                assertThat(row.table() == StagingTable.USER && NEVER_EMPTY.contains(cell.getKey()))
                        .isFalse();
            } else {
                assertThat(value)
                        .doesNotContain("\u0000", "\n", "\r", "\t")
                        .doesNotStartWith("=")
                        .doesNotStartWith("@");
            }
        }
    }
}
