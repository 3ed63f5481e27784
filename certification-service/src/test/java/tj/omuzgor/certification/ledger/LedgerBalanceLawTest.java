package tj.omuzgor.certification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tj.omuzgor.certification.policy.CreditPolicy;
import tj.omuzgor.contracts.certification.LedgerEntryKind;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.Modality;

class LedgerBalanceLawTest {

    private static final CreditPolicy POLICY = new CreditPolicy(UUID.randomUUID(), LocalDate.EPOCH, 45, 24);

    @Property
    void theBalanceIsThatOfTheLastStateAlone(@ForAll("histories") List<LedgerBalance> states) {
        LedgerBalance held = LedgerBalance.NOTHING;

        for (LedgerBalance due : states) {
            held = after(held, held.toward(due));
        }

        assertThat(held).isEqualTo(states.getLast());
    }

    @Property
    void theSameStateAgainWritesNothing(@ForAll("states") LedgerBalance due) {
        LedgerBalance held = after(LedgerBalance.NOTHING, LedgerBalance.NOTHING.toward(due));

        assertThat(held.toward(due)).isEmpty();
    }

    @Property
    void aBalanceIsNeverNegative(@ForAll("histories") List<LedgerBalance> states) {
        LedgerBalance held = LedgerBalance.NOTHING;

        for (LedgerBalance due : states) {
            held = after(held, held.toward(due));

            assertThat(held.shares().values()).allMatch(share -> share.credits().signum() >= 0);
        }
    }

    @Example
    void awardsThenCorrectsThenReverses() {
        LedgerBalance first = earned(new CompletedModality(Modality.ONLINE, 540, List.of()));
        LedgerBalance second = earned(new CompletedModality(Modality.ONLINE, 270, List.of()));

        assertThat(LedgerBalance.NOTHING.toward(first)).containsExactly(posting(LedgerEntryKind.AWARD, 540, "0.5000"));
        assertThat(first.toward(second)).containsExactly(posting(LedgerEntryKind.CORRECTION, -270, "-0.2500"));
        assertThat(second.toward(LedgerBalance.NOTHING))
                .containsExactly(posting(LedgerEntryKind.REVERSAL, -270, "-0.2500"));
    }

    @Example
    void roundsHalvesToTheEvenFourthDecimal() {
        CreditPolicy policy = new CreditPolicy(UUID.randomUUID(), LocalDate.EPOCH, 100, 200);

        assertThat(policy.credits(1)).isEqualTo(new BigDecimal("0.0000"));
        assertThat(policy.credits(3)).isEqualTo(new BigDecimal("0.0002"));
        assertThat(policy.credits(5)).isEqualTo(new BigDecimal("0.0002"));
    }

    @Provide
    Arbitrary<List<LedgerBalance>> histories() {
        return states().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<LedgerBalance> states() {
        Arbitrary<CompletedModality> part = Combinators.combine(
                        Arbitraries.of(Modality.class), Arbitraries.integers().between(0, 3000))
                .as((modality, minutes) -> new CompletedModality(modality, minutes, List.of()));
        return Arbitraries.frequencyOf(
                Tuple.of(3, part.list().ofMaxSize(5).map(parts -> LedgerBalance.earned(parts, POLICY))),
                Tuple.of(1, Arbitraries.just(LedgerBalance.NOTHING)));
    }

    private static LedgerBalance earned(CompletedModality part) {
        return LedgerBalance.earned(List.of(part), POLICY);
    }

    private static LedgerBalance.Posting posting(LedgerEntryKind kind, int minutes, String credits) {
        return new LedgerBalance.Posting(kind, Modality.ONLINE, new Share(minutes, new BigDecimal(credits)));
    }

    private static LedgerBalance after(LedgerBalance held, List<LedgerBalance.Posting> postings) {
        LedgerBalance sum = held;
        for (var posting : postings) {
            sum = sum.plus(posting.modality(), posting.share());
        }
        return sum;
    }
}
