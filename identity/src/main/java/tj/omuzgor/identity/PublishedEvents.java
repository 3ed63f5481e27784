package tj.omuzgor.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.CenterChanged;
import tj.omuzgor.contracts.identity.DeviceChanged;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherNameChanged;
import tj.omuzgor.platform.event.Publications;

/** What this service publishes. */
final class PublishedEvents {

    @Produces
    @Singleton
    Publications publications() {
        return new Publications(List.of(
                OrgUnitChanged.class,
                CenterChanged.class,
                TeacherChanged.class,
                TeacherNameChanged.class,
                DeviceChanged.class,
                GrantChanged.class,
                AccessChanged.class,
                AliasChanged.class));
    }
}
