package tj.omuzgor.certification.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tj.omuzgor.certification.policy.CreditPolicy;
import tj.omuzgor.contracts.certification.LedgerEntryKind;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.Modality;

/** What an enrollment holds, by modality: the sum of its ledger entries. Modalities in which nothing is held are left out. */
public record LedgerBalance(Map<Modality, Share> shares) {

    /** Nothing is held. */
    public static final LedgerBalance NOTHING = new LedgerBalance(Map.of());

    /** Copies the map without what is nothing, in the order of the modalities. */
    public LedgerBalance {
        Map<Modality, Share> held = new EnumMap<>(Modality.class);
        shares.forEach((modality, share) -> {
            if (!share.isNone()) {
                held.put(modality, share);
            }
        });
        shares = Collections.unmodifiableMap(held);
    }

    /** What a completion with these modalities earns under a policy. */
    public static LedgerBalance earned(List<CompletedModality> modalities, CreditPolicy policy) {
        Map<Modality, Integer> minutes = new EnumMap<>(Modality.class);
        for (CompletedModality completed : modalities) {
            minutes.merge(completed.modality(), completed.academicMinutes(), Integer::sum);
        }
        Map<Modality, Share> shares = new EnumMap<>(Modality.class);
        minutes.forEach((modality, sum) -> shares.put(modality, new Share(sum, policy.credits(sum))));
        return new LedgerBalance(shares);
    }

    /** The balance after one more entry. */
    LedgerBalance plus(Modality modality, Share share) {
        Map<Modality, Share> sum = new EnumMap<>(Modality.class);
        sum.putAll(shares);
        sum.merge(modality, share, Share::plus);
        return new LedgerBalance(sum);
    }

    /**
     * The entries that lead from this balance to another: an award where nothing was held, a reversal where nothing will be, a
     * correction by the difference otherwise; none where both are equal.
     */
    List<Posting> toward(LedgerBalance target) {
        List<Posting> postings = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            Share held = shares.getOrDefault(modality, Share.NONE);
            Share due = target.shares.getOrDefault(modality, Share.NONE);
            Share difference = due.minus(held);
            if (!difference.isNone()) {
                postings.add(new Posting(kind(held, due), modality, difference));
            }
        }
        return List.copyOf(postings);
    }

    private static LedgerEntryKind kind(Share held, Share due) {
        if (held.isNone()) {
            return LedgerEntryKind.AWARD;
        }
        return due.isNone() ? LedgerEntryKind.REVERSAL : LedgerEntryKind.CORRECTION;
    }

    /** An entry to be written. */
    record Posting(LedgerEntryKind kind, Modality modality, Share share) {}
}
