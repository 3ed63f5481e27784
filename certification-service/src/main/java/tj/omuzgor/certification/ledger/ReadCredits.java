package tj.omuzgor.certification.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import tj.omuzgor.contracts.certification.CreditsView;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;

/** Reads a teacher's balance and a page of the entries behind it, under all ids of hers. */
@ApplicationScoped
class ReadCredits {

    private final LedgerRepository ledger;

    ReadCredits(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    Uni<CreditsView> of(UUID teacherId, Paging paging) {
        Cursor after = paging.cursor();
        UUID before = after == null ? null : after.uuid(0);
        return ledger.balanceOfPerson(teacherId)
                .chain(balance -> ledger.newest(teacherId, before, paging.limit())
                        .map(entries -> paging.page(entries, entry -> Cursor.of(entry.id()), entry -> entry))
                        .map(page -> {
                            var modalities = EarnedCredit.modalities(balance);
                            BigDecimal credits = modalities.stream()
                                    .map(ModalityCredit::credits)
                                    .reduce(Share.NONE.credits(), BigDecimal::add);
                            return new CreditsView(teacherId, credits, modalities, page.items(), page.nextCursor());
                        }));
    }
}
