package tj.omuzgor.identity.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;

/** Reads and writes the rows of accounts. */
@ApplicationScoped
class Accounts {

    private static final String COLUMNS = "select id, username, teacher_id, opened_by from account ";
    private static final String BY_ID = COLUMNS + "where id = $1";
    private static final String ALL_OF_TEACHER =
            COLUMNS + "where teacher_id = any(ids_of_people(array[cast($1 as uuid)])) order by id";
    private static final String OF_TEACHER = COLUMNS
            + "where teacher_id = any(ids_of_people(array[cast($1 as uuid)])) order by teacher_id <> $1, opened_at, id limit 1";
    private static final String BY_USERNAME = COLUMNS + "where username = $1";

    /** A teacher the registry does not have is not kept: only Keycloak's attribute named her. */
    private static final String INSERT = """
            insert into account (id, username, teacher_id, opened_at, opened_by)
            values ($1, $2, (select id from teacher where id = cast($3 as uuid) and erased_at is null for share), $4, cast($5 as text)) on conflict do nothing
            """;

    private static final String INSERT_BY_HIBERNATE = INSERT.replace('$', '?');

    private static final String BY_ID_BY_HIBERNATE = BY_ID.replace('$', '?');

    private static final String ASSIGN =
            "update account set teacher_id = ?2 where id = ?1 and (select id from teacher where id = ?2 and erased_at is null for share) is not null";

    private final Pool pool;
    private final Clock clock;

    Accounts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<@Nullable Account> byId(String id) {
        return byId(pool, id);
    }

    Uni<@Nullable Account> byId(SqlClient client, String id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> Rows.first(rows, Account::read));
    }

    /** The first account of a teacher, else of another id of hers; null where she has none. */
    Uni<@Nullable Account> ofTeacher(SqlClient client, UUID teacher) {
        return client.preparedQuery(OF_TEACHER).execute(Tuple.of(teacher)).map(rows -> Rows.first(rows, Account::read));
    }

    /** All accounts of a teacher. */
    Uni<List<Account>> allOfTeacher(UUID teacher) {
        return pool.preparedQuery(ALL_OF_TEACHER)
                .execute(Tuple.of(teacher))
                .map(rows -> Rows.list(rows, Account::read));
    }

    Uni<@Nullable Account> byUsername(String username) {
        return pool.preparedQuery(BY_USERNAME).execute(Tuple.of(username)).map(rows -> Rows.first(rows, Account::read));
    }

    /** Stores an account and answers whether it was new. */
    Uni<Boolean> insert(SqlClient client, Account account) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.of(
                        account.id(),
                        account.username(),
                        account.teacherId(),
                        Rows.parameter(clock.instant()),
                        account.openedBy()))
                .map(inserted -> inserted.rowCount() == 1);
    }

    /** Stores an account within a Hibernate transaction; answers it as stored, or null where it was there or its name is taken. */
    Uni<@Nullable Account> insert(Mutiny.Session session, Account account) {
        return session.createNativeQuery(INSERT_BY_HIBERNATE)
                .setParameter(1, account.id())
                .setParameter(2, account.username())
                .setParameter(3, account.teacherId())
                .setParameter(4, clock.instant())
                .setParameter(5, account.openedBy())
                .executeUpdate()
                .flatMap(inserted -> inserted == 1
                        ? stored(session, account.id())
                        : Uni.createFrom().nullItem());
    }

    private static Uni<@Nullable Account> stored(Mutiny.Session session, String id) {
        return session.createNativeQuery(BY_ID_BY_HIBERNATE, Object[].class)
                .setParameter(1, id)
                .getSingleResult()
                .map(row -> new Account((String) row[0], (String) row[1], (UUID) row[2], (String) row[3]));
    }

    /** Answers whether it was: nobody who was erased gets an account. */
    Uni<Boolean> assign(Mutiny.Session session, String id, UUID teacherId) {
        return session.createNativeQuery(ASSIGN)
                .setParameter(1, id)
                .setParameter(2, teacherId)
                .executeUpdate()
                .map(assigned -> assigned == 1);
    }
}
