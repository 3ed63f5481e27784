package tj.omuzgor.standalone.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoDataSetTest {

    private final DemoPlaces places = new DemoPlaces();

    @Test
    void makesTheSameTeachersEveryTime() {
        List<Map<String, Object>> once = new DemoTeachers().first(300, places.districts());
        List<Map<String, Object>> again = new DemoTeachers().first(300, places.districts());

        assertThat(again).isEqualTo(once);
    }

    @Test
    void beginsWithZarinaInKhujand() {
        Map<String, Object> first =
                new DemoTeachers().first(200, places.districts()).getFirst();

        assertThat(first)
                .containsEntry("registryNumber", "T-000001")
                .containsEntry("given", "Зарина")
                .containsEntry("sex", "FEMALE");
        assertThat((String) first.get("schoolCode")).startsWith(DemoPlaces.KHUJAND);
    }

    @Test
    void numbersTeachersOnceAndPostsThemAsAdults() {
        List<Map<String, Object>> teachers = new DemoTeachers().first(2000, places.districts());

        assertThat(teachers.stream()
                        .map(teacher -> teacher.get("registryNumber"))
                        .distinct())
                .hasSize(2000);
        assertThat(teachers).allSatisfy(teacher -> {
            LocalDate born = LocalDate.parse((String) teacher.get("birthDate"));
            LocalDate posted = LocalDate.parse((String) teacher.get("postedFrom"));
            assertThat(posted).isAfter(born.plusYears(21)).isBefore(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void postsEveryTeacherAtASchoolThatIsDefined() {
        Set<Object> schools =
                places.schools().stream().map(school -> school.get("code")).collect(Collectors.toSet());

        assertThat(schools).hasSize(68 * 3);
        assertThat(new DemoTeachers().first(2000, places.districts()))
                .allSatisfy(teacher -> assertThat(schools).contains(teacher.get("schoolCode")));
    }

    @Test
    void namesEverySchoolInThreeLanguagesWithItsNumber() {
        assertThat(places.schools())
                .allSatisfy(school -> assertThat((List<?>) school.get("names"))
                        .hasSize(3)
                        .allSatisfy(name ->
                                assertThat(name.toString()).matches(".*\\d.*").doesNotContain("%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digital-lesson", "inclusive-classroom", "formative-assessment"})
    void readsEveryFileOfACourseAndKnowsTheAnswersOfItsQuiz(String code) {
        DemoCourse course = new DemoCourse(code);

        assertThat(course.paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(course.bytes(path)).isNotEmpty());
        JsonNode items = DemoFiles.json("courses/" + code + "/quiz-1.json").path("items");
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(course.rightAnswers(
                                item.path("stems").path("en").asText()))
                        .isNotEmpty());
    }
}
