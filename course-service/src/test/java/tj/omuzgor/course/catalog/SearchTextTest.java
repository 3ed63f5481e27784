package tj.omuzgor.course.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SearchTextTest {

    @Test
    void tajikIsFoundByItsRussianNeighbors() {
        assertThat(SearchText.fold("Ҷӯраев ЗАБОНҲО ӣ")).isEqualTo("чураев забонхо и");
        assertThat(SearchText.fold("Джураев")).isEqualTo("чураев");
        assertThat(SearchText.fold("тоҷикӣ")).isEqualTo(SearchText.fold("точики"));
    }

    @Test
    void wordsAreTakenApart() {
        assertThat(SearchText.words("  Синфи «фарогир», дарс ")).containsExactly("синфи", "фарогир", "дарс");
        assertThat(SearchText.words(" ")).isEmpty();
    }
}
