package tj.omuzgor.course.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Keeps names for the roll, and erases them when the registry does. */
@ApplicationScoped
class TeacherNames implements EventHandler<TeacherNameChanged> {
    private static final String PUT = """
            insert into teacher_name (id, name) select * from unnest($1::uuid[], $2::text[])
            on conflict (id) do update set name = excluded.name
            """;
    private static final String ERASE = "delete from teacher_name where id = any($1)";

    TeacherNames() {}

    @Override
    public Class<TeacherNameChanged> type() {
        return TeacherNameChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherNameChanged>> events) {
        UUID[] ids = events.stream().map(event -> event.data().id()).toArray(UUID[]::new);
        String[] names = events.stream().map(event -> name(event.data())).toArray(String[]::new);
        return transaction.preparedQuery(PUT).execute(Tuple.of(ids, names)).replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(SqlConnection transaction, List<String> subjects) {
        UUID[] ids = subjects.stream().map(UUID::fromString).toArray(UUID[]::new);
        return transaction
                .preparedQuery(ERASE)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .replaceWithVoid();
    }

    private static String name(TeacherNameChanged name) {
        String patronymic = name.patronymic();
        return name.family() + " " + name.given() + (patronymic == null ? "" : " " + patronymic);
    }
}
