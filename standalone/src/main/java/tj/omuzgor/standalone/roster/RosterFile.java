package tj.omuzgor.standalone.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the national set as a OneRoster 1.2 CSV zip, a row at a time. */
public final class RosterFile {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int BUFFER = 1 << 16;

    private final Country country;
    private final People people;
    private final RosterRows rows;
    private final Wanted wanted;

    /**
     * What is wanted.
     *
     * @param defects how many teachers have something wrong with them
     */
    public record Wanted(int teachers, long seed, int defects) {}

    /** What was written. */
    public record Written(int schools, int teachers, int women, long bytes) {}

    public RosterFile(Wanted wanted) {
        this.wanted = wanted;
        this.country = new Country(wanted.teachers(), wanted.seed());
        this.people = new People(wanted.seed(), country.schools());
        this.rows = new RosterRows(country);
    }

    /** Writes the file whole or not at all; {@code progress} hears how many rows of all are written, in per cent. */
    public Written write(Path file, IntConsumer progress) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        int[] women = new int[1];
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), BUFFER))) {
            entry(zip, "manifest.csv", csv -> RosterRows.manifest().forEach(csv::writeRecord));
            entry(zip, "orgs.csv", csv -> rows.orgs().forEach(csv::writeRecord));
            progress.accept(3);
            entry(zip, "users.csv", csv -> {
                csv.writeRecord(RosterRows.USERS);
                each((person, defect) -> {
                    women[0] += person.woman() ? 1 : 0;
                    csv.writeRecord(rows.user(person, defect));
                    if (defect == Defect.REPEATED_ID) {
                        csv.writeRecord(rows.user(person, defect));
                    }
                });
            });
            progress.accept(50);
            entry(zip, "roles.csv", csv -> {
                csv.writeRecord(RosterRows.ROLES);
                each((person, defect) -> rows.roles(person, defect).forEach(csv::writeRecord));
            });
            progress.accept(80);
            entry(zip, "demographics.csv", csv -> {
                csv.writeRecord(RosterRows.DEMOGRAPHICS);
                each((person, defect) -> csv.writeRecord(rows.demographics(person, defect)));
            });
            progress.accept(100);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return new Written(country.schools().size(), wanted.teachers(), women[0], Files.size(file));
    }

    /** Takes a teacher and what is wrong with her, if anything. */
    private interface Row {
        void take(Person person, @Nullable Defect defect);
    }

    private static void entry(ZipOutputStream zip, String name, Consumer<CsvWriter> rows) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        var text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().build(text);
        rows.accept(csv);
        csv.flush();
        zip.closeEntry();
    }

    private void each(Row row) {
        for (var school : country.schools()) {
            for (int i = school.firstTeacher(); i < school.firstTeacher() + school.teachers(); i++) {
                row.take(people.teacher(i, school), Defect.of(i, wanted.defects(), wanted.teachers()));
            }
        }
    }
}
