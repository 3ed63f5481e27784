package tj.omuzgor.identity.merge;

import static tj.omuzgor.identity.Registry.as;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.platform.time.PolicyZone;

/** The accounts of entries of a registry, what they hold, and the statuses it follows. */
record Logins(Registry registry, Database database, Clock clock) {

    static String of(UUID teacher) {
        return open("u-" + UUID.randomUUID(), teacher, 201);
    }

    static String open(String username, @Nullable UUID teacher, int status) {
        var account = new HashMap<String, Object>(Map.of("username", username, "family", "Раҳимов", "given", "Али"));
        account.put("teacherId", teacher);
        return as(Registry.country())
                .body(account)
                .post("/accounts")
                .then()
                .statusCode(status)
                .extract()
                .path("id")
                .toString();
    }

    String holding(UUID teacher) {
        var login = of(teacher);
        give(login).statusCode(201);
        return login;
    }

    ValidatableResponse give(String login) {
        return give(login, clock.instant(), null);
    }

    ValidatableResponse give(String login, Instant from, @Nullable Instant to) {
        var grant = new HashMap<String, Object>(
                Map.of("holder", login, "role", "mentor", "unitId", registry.school, "from", from.toString()));
        grant.put("to", to == null ? null : to.toString());
        return as(Registry.country()).body(grant).post("/grants").then();
    }

    /** Where the teacher counts as somebody else, it is that person's status. */
    void status(UUID teacher, String status) {
        status(teacher, status, today());
    }

    void status(UUID teacher, String status, LocalDate from) {
        as(registry.registrar())
                .body(Map.of("status", status, "from", from.toString()))
                .put("/teachers/" + teacher + "/status")
                .then()
                .statusCode(200);
    }

    /** What an import writes, which goes on to the entries that were merged away. */
    void ownStatus(UUID teacher, String status) {
        database.texts(
                "update teacher_status set withdrawn_at = now() where teacher_id = ? and withdrawn_at is null returning id",
                teacher);
        if (!status.equals("active")) {
            database.texts(
                    "insert into teacher_status (teacher_id, status, from_day, recorded_at) values (?, ?, ?, now()) returning id",
                    teacher,
                    status,
                    today());
        }
    }

    boolean isKnownToBe(UUID teacher, String status) {
        return database.texts("select status from teacher where id = ?", teacher)
                .equals(List.of(status));
    }

    /** Whether nobody's grants wait to follow. */
    boolean haveFollowed(UUID... teachers) {
        return database.texts("select 1 from status_task where teacher_id = any(?)", (Object) teachers)
                .isEmpty();
    }

    /** Whether what the login has holds, rests, or is none at all. */
    String state(String login) {
        return database.texts("""
                        select case when bool_or(to_at is null) then 'hold' when bool_or(suspended) then 'rest' else 'none' end
                        from staff_grant where holder = ?
                        """, login).getFirst();
    }

    /** All that became of what the login has. */
    List<String> trail(String login) {
        return database.texts("""
                select t.action from grant_audit t join staff_grant g on g.id = t.grant_id where g.holder = ? order by t.at, t.id
                """, login);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
    }
}
