package tj.omuzgor.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tj.omuzgor.platform.problem.ProblemException;

class CursorTest {

    @Test
    void bringsItsKeysBack() {
        var id = UUID.randomUUID();
        var at = Instant.parse("2026-01-31T08:00:00.123456Z");

        var cursor = Cursor.decode(Cursor.of("Ҷаҳон, \"ӯ\"", at, id, 42L).encoded());

        assertThat(cursor.text(0)).isEqualTo("Ҷаҳон, \"ӯ\"");
        assertThat(cursor.instant(1)).isEqualTo(at);
        assertThat(cursor.uuid(2)).isEqualTo(id);
        assertThat(cursor.number(3)).isEqualTo(42);
    }

    @Test
    void isSafeInAQuery() {
        assertThat(Cursor.of("???>>>", "ӯ").encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void namesTheParameterWhenItWasTamperedWith() {
        var cursor = Cursor.decode(Cursor.of("x").encoded());

        for (var use : List.<Runnable>of(
                () -> cursor.uuid(0), () -> cursor.instant(0), () -> cursor.number(0), () -> cursor.text(1))) {
            assertThatThrownBy(use::run).isInstanceOfSatisfying(ProblemException.class, thrown -> {
                assertThat(thrown.problem().code()).isEqualTo("invalid-cursor");
                assertThat(thrown.problem().errors().getFirst().pointer()).isEqualTo("#query/after");
            });
        }
    }

    @Test
    void refusesWhatNoDatabaseHolds() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.of("a\0").encoded())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.of(Instant.MAX).encoded()).instant(0))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void linksWithTheRestOfTheQueryAsItWas() {
        assertThat(NextPageLink.replaced(null, "c")).isEqualTo("after=c");
        assertThat(NextPageLink.replaced("after=b&q=%D0%B0&first=2", "c")).isEqualTo("q=%D0%B0&first=2&after=c");
    }
}
