package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tj.omuzgor.course.Classroom.FEB;
import static tj.omuzgor.course.Judgments.farOff;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.ErasurePseudonym;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.course.Academy;
import tj.omuzgor.course.Arrivals;
import tj.omuzgor.course.Classroom;
import tj.omuzgor.course.Device;
import tj.omuzgor.course.Judgments;
import tj.omuzgor.course.Registry;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.test.EveryTable;
import tj.omuzgor.test.ServiceTest;
import tj.omuzgor.test.Tokens;

/** The number of an erased teacher is nowhere, however it was typed and whenever it arrives. */
@ServiceTest
final class ForgottenNumbersTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String BEGIN = "2026-02-01T04:00:00Z";

    @Inject
    Arrivals arrivals;

    @Inject
    DataSource source;

    @Inject
    Pool pool;

    @Inject
    TeacherChanges teacherChanges;

    private final UUID teacher = Ids.next();
    private final String tail = teacher.toString().substring(24).toUpperCase(Locale.ROOT);
    private final String number = "AB-" + tail;
    /** A Cyrillic letter, small ones and a space. */
    private final String typed = " аb-" + tail.toLowerCase(Locale.ROOT);

    private final Device device = new Device(teacher);
    private Classroom room;

    @BeforeEach
    void aTeacherOnACourse() {
        room = new Classroom(arrivals);
        arrivals.arrive(Registry.teacher(teacher, number));
        device.sync(Device.requested(FEB, Ids.next(), room.version.id()));
    }

    @Test
    void typedNearlySoItGoesTooAndNamesNobodyAsBefore() {
        Map<String, Object> record = attended(FEB, typed);
        assertThat(Device.standings(room.trainer.sync(record))).containsExactly("quarantined referent-unknown");

        erase();

        assertNowhere();
        assertThat(room.meeting(device)).isNull();
        assertThat(Device.standings(room.trainer.sync(record))).containsExactly("quarantined referent-unknown");
        assertNowhere();
    }

    @Test
    void whatIsTheNumberOfAnotherOneIsHers() {
        Device other = new Device(Ids.next());
        arrivals.arrive(Registry.teacher(other.teacher(), number.toLowerCase(Locale.ROOT)));
        other.sync(Device.requested(FEB, Ids.next(), room.version.id()));
        room.trainer.sync(attended(FEB, number.toLowerCase(Locale.ROOT)));

        erase();

        assertThat(room.meeting(other)).isEqualTo(BEGIN);
        assertThat(arrivals.texts(
                        "select registry_number from attendance where teacher_id = '" + other.teacher() + "'"))
                .containsExactly(number.toLowerCase(Locale.ROOT));
        room.trainer.sync(attended(FEB, number.toLowerCase(Locale.ROOT)));
        assertThat(room.meeting(device)).isNull();
    }

    @Test
    void aDeviceThatWasLongAwayBringsItBackInNoForm() {
        erase();

        Map<String, Object> late = attended(FEB, number);
        assertThat(Device.standings(room.trainer.sync(attended(FEB, typed), late)))
                .containsExactly("quarantined referent-unknown", "stored");

        assertNowhere();
        assertThat(room.meeting(device)).isEqualTo(BEGIN);
        assertThat(room.trainer.sync(late).getBoolean("results[0].duplicate")).isTrue();
    }

    @Test
    void whatWaitsForAJudgeOfItsClockNamesHerWithoutIt() {
        Map<String, Object> before = attended(farOff(), number);
        Map<String, Object> after = attended(farOff(), number);
        room.trainer.sync(before);

        erase();
        room.trainer.sync(after);

        assertNowhere();
        for (Map<String, Object> record : List.of(before, after)) {
            Judgments.judge(room.academy.manager(), room.trainer, record, "accept", FEB)
                    .statusCode(201);
        }
        assertNowhere();
        assertThat(Device.standings(room.trainer.sync(before, after))).containsExactly("stored", "stored");
        assertThat(room.meeting(device)).isEqualTo(BEGIN);
    }

    @Test
    void whatArrivesWhileSheIsErasedLosesItToo() {
        var connection = pool.getConnection().await().atMost(LIMIT);
        var transaction = connection.begin().await().atMost(LIMIT);
        teacherChanges
                .apply(connection, List.of(new ReceivedEvent<>(erased(), 2, Instant.EPOCH)))
                .await()
                .atMost(LIMIT);
        var sync = CompletableFuture.supplyAsync(() -> room.trainer.sync(attended(FEB, number)));
        await().atMost(LIMIT)
                .until(() -> !arrivals.texts("select pid from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .isEmpty());

        transaction.commit().chain(connection::close).await().atMost(LIMIT);

        assertThat(Device.standings(sync.join())).containsExactly("stored");
        assertNowhere();
        assertThat(room.meeting(device)).isEqualTo(BEGIN);
    }

    @Test
    void whatPeopleWroteOfHerInJudgingOthersGoes() {
        Device stranger = room.device();
        String why = "Каримова-" + teacher + " набуд";
        for (Map<String, Object> record : List.of(attended(FEB, number), room.seen(FEB, device))) {
            stranger.sync(record);
            refuse(stranger, record, why);
        }
        Map<String, Object> ofAnother = room.seen(FEB, room.learner(Ids.next()));
        stranger.sync(ofAnother);
        refuse(stranger, ofAnother, "Раҳимова-" + teacher);
        assertThat(EveryTable.holding(source, why))
                .containsExactly("public.change_feed", "public.learning_record", "public.record_decision");

        erase();

        assertThat(EveryTable.holding(source, why)).isEmpty();
        assertThat(EveryTable.holding(source, "Раҳимова-" + teacher)).hasSize(3);
        assertThat(stranger.judgments()).hasSize(3).containsOnly("rejected record-refused");
    }

    @Test
    void whatNobodyCouldReadGoesWhoeverSentIt() {
        Map<String, Object> hers = Device.record("attendance.claimed", FEB, null, null, Map.of("sessionId", typed));
        Map<String, Object> ofHer = Device.record(
                "attendance.recorded", FEB, null, null, Map.of("sessionId", "?", "registryNumber", number));
        Map<String, Object> ofAnother =
                Device.record("attendance.recorded", FEB, null, null, Map.of("sessionId", "? " + tail.substring(3)));
        assertThat(Device.standings(device.sync(hers))).containsExactly("rejected record-invalid");
        room.trainer.sync(ofHer, ofAnother);
        assertThat(EveryTable.holding(source, number)).contains("public.rejected_record");

        erase();

        assertNowhere();
        assertThat(EveryTable.holding(source, "? " + tail.substring(3))).containsExactly("public.rejected_record");
    }

    private void assertNowhere() {
        assertThat(EveryTable.holding(source, number)).isEmpty();
        assertThat(EveryTable.holding(source, typed.strip())).isEmpty();
    }

    private TeacherChanged erased() {
        return Registry.teacher(teacher, ErasurePseudonym.of(teacher));
    }

    private void erase() {
        arrivals.arrive(erased());
    }

    private Map<String, Object> attended(Instant at, String said) {
        return Device.record(
                "attendance.recorded",
                at,
                null,
                null,
                Map.of("sessionId", room.cohort.session().toString(), "registryNumber", said));
    }

    private void refuse(Device owner, Map<String, Object> record, String why) {
        Academy.as(Tokens.with(Role.CENTER_MANAGER, room.academy.center).signed())
                .body(Map.of("decision", "refuse", "reason", why))
                .post("/quarantined-records/" + owner.teacher() + "/" + record.get("id") + "/judgment")
                .then()
                .statusCode(201);
    }
}
