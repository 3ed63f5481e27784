package tj.omuzgor.certification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import tj.omuzgor.contracts.certification.CertificateChanged;
import tj.omuzgor.contracts.certification.CreditChanged;
import tj.omuzgor.platform.event.Publications;

/** Names the events this service publishes. */
final class PublishedEvents {

    @Produces
    @Singleton
    Publications publications() {
        return new Publications(List.of(CreditChanged.class, CertificateChanged.class));
    }
}
