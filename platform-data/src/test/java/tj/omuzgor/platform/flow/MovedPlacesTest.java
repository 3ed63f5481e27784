package tj.omuzgor.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.place.Places;
import tj.omuzgor.test.ServiceTest;

/** Any service resolves grants by its replica of the tree as it is now. */
@ServiceTest
class MovedPlacesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Inject
    Places places;

    @Inject
    Pool pool;

    @Test
    void aMovedDistrictTakesItsSchoolsAlong() {
        // given
        UUID region = UUID.randomUUID();
        UUID otherRegion = UUID.randomUUID();
        UUID district = UUID.randomUUID();
        UUID school = UUID.randomUUID();
        hear(
                unit(region, OrgUnitKind.REGION, null),
                unit(otherRegion, OrgUnitKind.REGION, null),
                unit(district, OrgUnitKind.DISTRICT, region),
                unit(school, OrgUnitKind.SCHOOL, district));
        assertThat(covers(region, school)).isTrue();

        // when
        hear(unit(district, OrgUnitKind.DISTRICT, otherRegion));

        // then
        assertThat(covers(region, school)).isFalse();
        assertThat(covers(otherRegion, school)).isTrue();
        assertThat(covers(district, school)).isTrue();
        assertThat(places.below(List.of(otherRegion)).await().atMost(LIMIT))
                .containsExactlyInAnyOrder(otherRegion, district, school);
    }

    private boolean covers(UUID unit, UUID place) {
        return places.covers(List.of(unit), place).await().atMost(LIMIT);
    }

    @SuppressWarnings("unchecked")
    private void hear(OrgUnitChanged... units) {
        var events = List.of(units).stream()
                .map(unit -> new ReceivedEvent<>(unit, 1, Instant.EPOCH))
                .toList();
        for (var handler : handlers) {
            if (handler.type() == OrgUnitChanged.class) {
                pool.withTransaction(tx -> ((EventHandler<OrgUnitChanged>) handler).apply(tx, events))
                        .await()
                        .atMost(LIMIT);
            }
        }
    }

    private static OrgUnitChanged unit(UUID id, OrgUnitKind kind, @Nullable UUID parent) {
        return new OrgUnitChanged(id, "C-" + id, parent, kind, new LocalizedText(Map.of("tg", "Ном")));
    }
}
