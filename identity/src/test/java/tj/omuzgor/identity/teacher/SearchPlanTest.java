package tj.omuzgor.identity.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.test.ServiceTest;

/** The very statement of a list, explained among 30,000 teachers whom nobody else sees and who are taken back. */
@ServiceTest
final class SearchPlanTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final UUID[] NOBODY = {};

    private static final String TEACHERS = """
            insert into teacher (id, registry_number, family, given, sex, birth_date, status, subjects, languages, levels, changed_at)
            select gen_random_uuid(), 'PLAN-' || n,
                   case when n % 1000 = 7 then 'Ҳикматуллоев' else (array['Каримов', 'Раҳимов', 'Саидов'])[n % 3 + 1] || md5(n::text) end,
                   'Али', 'male', date '1980-01-01' + n % 9000, 'active', '{}', '{}', '{}', now()
            from generate_series(1, 30000) n
            """;

    @Inject
    Pool pool;

    @Test
    void aRareNameIsFoundByItsTrigrams() {
        assertThat(plan("Ҳикматулло", null))
                .contains("Bitmap Index Scan on teacher_search_name_ix")
                .doesNotContain("Seq Scan on teacher t");
    }

    @Test
    void aCommonNameIsFoundByWalkingTheOrder() {
        assertThat(plan("Каримов", null))
                .contains("Index Only Scan using teacher_family_given_id_ix")
                .doesNotContain("Seq Scan on teacher t")
                .doesNotContain("Sort Key: t.family, t.given, t.id");
    }

    @Test
    void thePageAfterAnotherBeginsWhereThatOneEnded() {
        assertThat(plan("Каримов", Cursor.of("Саидов", "Али", UUID.randomUUID())))
                .contains("Index Only Scan using teacher_family_given_id_ix")
                .contains("Index Cond: (ROW(family, given, id) > ROW(");
    }

    private String plan(String search, @Nullable Cursor after) {
        var page = new TeacherSelection(null, List.of(search), null).statement(TODAY, NOBODY, after, 51);
        return pool.withConnection(connection -> connection
                        .begin()
                        .chain(transaction -> connection
                                .query(TEACHERS)
                                .execute()
                                .chain(() -> connection
                                        .query("select gin_clean_pending_list('teacher_search_name_ix')")
                                        .execute())
                                .chain(() -> connection.query("analyze teacher").execute())
                                .chain(() -> connection
                                        .preparedQuery("explain " + page.sql())
                                        .execute(page.parameters()))
                                .eventually(transaction::rollback)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")))
                .await()
                .atMost(LIMIT);
    }
}
