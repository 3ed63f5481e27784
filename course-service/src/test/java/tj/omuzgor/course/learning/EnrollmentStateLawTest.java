package tj.omuzgor.course.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tj.omuzgor.contracts.course.PublishedActivity;

/** The law of learning: the state is that of the naive model, and no order of the facts changes it. */
final class EnrollmentStateLawTest {
    private final ObjectMapper json = new ObjectMapper();
    private final RandomFacts all = new RandomFacts();

    @Property(tries = 800)
    void theStateIsThatOfTheNaiveModel(@ForAll Random random) {
        Facts facts = all.facts(random);

        PersonState person = PersonState.derive(facts);

        assertThat(person.enrollments()).containsOnlyKeys(facts.person().ids());
        person.enrollments().forEach((id, state) -> {
            NaiveModel model = new NaiveModel(facts, id);
            assertThat(counted(person)).isEqualTo(model.counted);
            assertThat(state.enrolledAt()).isEqualTo(model.enrolledAt);
            assertThat(state.attainment().completedAt()).isEqualTo(model.completedAt);
            assertThat(state.aliases()).containsExactlyInAnyOrderElementsOf(model.aliases);
            Map<UUID, Integer> seen = new TreeMap<>();
            Map<UUID, Long> active = new TreeMap<>();
            Map<UUID, Instant> completed = new TreeMap<>();
            for (ActivityState activity : state.attainment().activities()) {
                seen.put(activity.activityId(), activity.seen());
                active.put(activity.activityId(), activity.activeSeconds());
                if (activity.completedAt() != null) {
                    completed.put(activity.activityId(), activity.completedAt());
                }
            }
            assertThat(seen).isEqualTo(model.seen);
            assertThat(active).isEqualTo(model.active);
            assertThat(completed).isEqualTo(model.completed);
        });
    }

    @Property(tries = 300)
    void noOrderOfTheFactsChangesTheState(@ForAll Random random) {
        Facts facts = all.facts(random);

        Facts shuffled = new Facts(
                facts.courseVersionId(),
                facts.person(),
                facts.plan(),
                shuffled(facts.requests(), random),
                shuffled(facts.records(), random),
                shuffled(facts.attendances(), random),
                shuffled(facts.grades(), random));

        assertThat(PersonState.derive(shuffled)).isEqualTo(PersonState.derive(facts));
    }

    @Property(tries = 300)
    void addingRecordsToWhatWasKeptIsDerivingAnew(@ForAll Random random) throws JsonProcessingException {
        Facts facts = all.facts(random);
        List<Facts.Learned> records = shuffled(facts.records(), random);
        records.addAll(records.subList(0, records.size() / 3));
        PublishedActivity activity = all.activities().get(random.nextInt(2));
        List<Facts.Learned> own = records.stream()
                .filter(record -> record.activityId().equals(activity.id()))
                .toList();

        Learning kept = Learning.NONE;
        for (int from = 0; from < own.size(); ) {
            int to = from + 1 + random.nextInt(own.size() - from);
            kept = json.readValue(
                    json.writeValueAsString(kept.with(own.subList(from, to), activity.planned())), Learning.class);
            from = to;
        }

        assertThat(kept).isEqualTo(Learning.NONE.with(own, activity.planned()));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Set<RecordRef> counted(PersonState state) {
        return state.standings().entrySet().stream()
                .filter(one -> one.getValue() == Standing.COUNTS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
