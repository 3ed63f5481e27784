package tj.omuzgor.identity.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;

/** A file that waits is applied with what its sender may still do when its turn comes. */
@ServiceTest
final class RightsWhenItRunsTest {

    @Inject
    Database database;

    @Inject
    ImportFolder folder;

    @ParameterizedTest
    @CsvSource({
        "now() - interval '20 seconds', 0, 1", // ended while the file waited
        "null, 1, 0",
        "now() + interval '1 day', 1, 0",
    })
    void aGrantThatEndedMeanwhileCountsNoLonger(String until, int created, int rejected) throws IOException {
        var registry = new Registry();
        var sender = "sender-" + UUID.randomUUID();
        database.texts(
                "insert into account (id, username, opened_at) values (?, ?, now()) returning id", sender, sender);
        database.texts(
                "insert into staff_grant (id, holder, role, unit_id, from_at, to_at, given_by) values (gen_random_uuid(), ?, 'registrar', ?,"
                        + " now() - interval '1 hour', " + until + ", 'test') returning id",
                sender,
                registry.region);
        var id = UUID.randomUUID();
        Files.createDirectories(folder.fileOf(id).resolveSibling("."));
        Files.write(
                folder.fileOf(id),
                ("registry_number,family,given,sex,birth_date,school_code,posted_from\n" + Registry.number()
                                + ",Каримова,Лола,female,1985-03-08," + registry.code + "-S1,2020-09-01\n")
                        .getBytes(UTF_8));
        database.texts(
                "insert into roster_import (id, requested_by, units, format, file_name, bytes, sha256, dry_run, requested_at)"
                        + " values (?, ?, array[?::uuid], 'teachers', 'r.csv', 1, '', false, now() - interval '1 minute') returning id",
                id,
                sender,
                registry.region);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.texts("select 1 from roster_import where id = ? and status = 'done'", id)
                                .size()
                        == 1);

        assertThat(database.texts(
                        "select people_created || ' ' || people_rejected from roster_import where id = ?", id))
                .containsExactly(created + " " + rejected);
    }
}
