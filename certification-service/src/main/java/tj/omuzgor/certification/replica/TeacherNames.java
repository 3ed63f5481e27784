package tj.omuzgor.certification.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Keeps the names that are printed on certificates. Erasing one leaves the certificates issued as they are. */
@ApplicationScoped
class TeacherNames implements EventHandler<TeacherNameChanged> {

    private static final String PUT = """
            insert into teacher_name (teacher_id, family, given, patronymic)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
            on conflict (teacher_id) do update
              set family = excluded.family, given = excluded.given, patronymic = excluded.patronymic
            """;
    private static final String ERASE = "delete from teacher_name where teacher_id = any($1)";

    @Override
    public Class<TeacherNameChanged> type() {
        return TeacherNameChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherNameChanged>> events) {
        var names = events.stream().map(ReceivedEvent::data).toList();
        return transaction
                .preparedQuery(PUT)
                .execute(Tuple.of(
                        names.stream().map(TeacherNameChanged::id).toArray(UUID[]::new),
                        names.stream().map(TeacherNameChanged::family).toArray(String[]::new),
                        names.stream().map(TeacherNameChanged::given).toArray(String[]::new),
                        names.stream().map(TeacherNameChanged::patronymic).toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(SqlConnection transaction, List<String> subjects) {
        return transaction
                .preparedQuery(ERASE)
                .execute(Tuple.of(subjects.stream().map(UUID::fromString).toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
