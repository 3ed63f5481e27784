package tj.omuzgor.identity.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.omuzgor.identity.Database;
import tj.omuzgor.identity.Registry;
import tj.omuzgor.test.ServiceTest;

/** The database itself keeps to one primary posting at any instant, whatever code writes to it. */
@ServiceTest
final class OnePrimaryPostingTest {
    private static final String POST = """
            insert into posting (id, teacher_id, school_id, is_primary, from_day, to_day, recorded_at, withdrawn_at)
            values (gen_random_uuid(), ?, ?, %s, date '%s', %s, now(), %s) returning id::text
            """;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({"2020-09-01, null", "2019-01-01, date '2020-09-02'", "2025-01-01, date '2025-01-02'"})
    void refusesASecondOneThatOverlaps(String from, String to) {
        var registry = new Registry();
        var teacher = registry.registered();

        assertThatThrownBy(() -> database.texts(POST.formatted(true, from, to, "null"), teacher, registry.otherSchool))
                .hasMessageContaining("posting_teacher_id_days_ex");
    }

    @Test
    void takesWhatDoesNotOverlapWhatIsSecondAndWhatWasWithdrawn() {
        var registry = new Registry();
        var teacher = registry.registered();

        assertThat(post(registry, teacher, "true", "date '2020-09-01'", "null")).hasSize(1);
        assertThat(post(registry, teacher, "false", "null", "null")).hasSize(1);
        assertThat(post(registry, teacher, "true", "null", "now()")).hasSize(1);
    }

    private List<String> post(Registry registry, UUID teacher, String primary, String to, String withdrawn) {
        return database.texts(POST.formatted(primary, "2019-09-01", to, withdrawn), teacher, registry.otherSchool);
    }
}
