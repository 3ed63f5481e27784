package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ErasureRequest;
import tj.omuzgor.contracts.identity.ErasureView;
import tj.omuzgor.identity.account.ForgetAccounts;
import tj.omuzgor.identity.erased.ErasedNumbers;
import tj.omuzgor.identity.erased.ErasedNumbers.Number;
import tj.omuzgor.identity.erasure.ErasureResult.Erased;
import tj.omuzgor.identity.erasure.ErasureResult.LastAdministrator;
import tj.omuzgor.identity.erasure.ErasureResult.NamesHer;
import tj.omuzgor.identity.erasure.ErasureResult.RoleTooHigh;
import tj.omuzgor.identity.staff.EndAllGrants;
import tj.omuzgor.identity.staff.EndableGrants;
import tj.omuzgor.identity.teacher.EmptyEntries.Entry;
import tj.omuzgor.platform.id.Ids;

/** Carries an order out within the transaction that locked all entries of the person. */
@ApplicationScoped
class CarryOut {

    private final Erasures erasures;
    private final ErasedNumbers erasedNumbers;
    private final Traces traces;
    private final Farewell farewell;
    private final Clock clock;

    CarryOut(Erasures erasures, ErasedNumbers erasedNumbers, Traces traces, Farewell farewell, Clock clock) {
        this.erasures = erasures;
        this.erasedNumbers = erasedNumbers;
        this.traces = traces;
        this.farewell = farewell;
        this.clock = clock;
    }

    /** The accounts of the person. */
    @ApplicationScoped
    static class Farewell {
        private final ForgetAccounts accounts;
        private final EndableGrants endable;
        private final EndAllGrants grants;

        Farewell(ForgetAccounts accounts, EndableGrants endable, EndAllGrants grants) {
            this.accounts = accounts;
            this.endable = endable;
            this.grants = grants;
        }

        /** Answers why not, and leaves everything as it is then, or null. */
        Uni<@Nullable ErasureResult> say(SqlConnection tx, List<Entry> entries, Keeper keeper) {
            return accounts.of(tx, entries.stream().map(Entry::id).toList())
                    .flatMap(held -> refusal(tx, entries, held, keeper)
                            .call(refusal -> refusal == null
                                    ? grants.end(tx, held, keeper.id()).chain(() -> accounts.forget(tx, held))
                                    : Uni.createFrom().voidItem()));
        }

        /** An erasure ends every role, so it is for those alone who end each of them. */
        private Uni<@Nullable ErasureResult> refusal(
                SqlConnection tx, List<Entry> entries, List<String> held, Keeper keeper) {
            var id = entries.getFirst().id();
            if (keeper.is(entries, held) && !keeper.administersCountry()) {
                return Uni.createFrom().item(new RoleTooHigh(id));
            }
            return endable.areExceeded(tx, held, keeper.holds())
                    .flatMap(exceeded -> exceeded
                            ? Uni.createFrom().item(new RoleTooHigh(id))
                            : grants.wouldLeaveNoAdministrator(tx, held)
                                    .map(last -> last ? new LastAdministrator(id) : null));
        }
    }

    /** Whether a registry number is that of one of the entries, or was before they were erased. */
    Uni<Boolean> isNumbered(SqlConnection tx, List<Entry> entries, String registryNumber) {
        return entries.stream().anyMatch(Entry::isErased)
                ? before(tx, entries)
                        .flatMap(erasure -> erasedNumbers.isOf(tx, erasure.id(), Number.registry(registryNumber)))
                : Uni.createFrom()
                        .item(entries.stream()
                                .anyMatch(entry -> entry.registryNumber().equalsIgnoreCase(registryNumber)));
    }

    /** What was done before. */
    Uni<ErasureView> before(SqlConnection tx, List<Entry> entries) {
        return erasures.ofTeacher(
                tx,
                entries.stream()
                        .filter(Entry::isErased)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    Uni<ErasureResult> now(SqlConnection tx, List<Entry> entries, ErasureRequest request, Keeper keeper) {
        var words = Traces.words(entries);
        if (names(request.order(), words)) {
            return Uni.createFrom().item(new NamesHer("/order"));
        }
        if (names(request.reason(), words)) {
            return Uni.createFrom().item(new NamesHer("/reason"));
        }
        var erasure = new ErasureView(
                Ids.next(),
                entries.stream().map(Entry::id).toList(),
                request.order(),
                request.reason(),
                keeper.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return farewell.say(tx, entries, keeper)
                .flatMap(refusal -> refusal == null
                        ? write(tx, entries, erasure)
                        : Uni.createFrom().item(refusal));
    }

    private Uni<ErasureResult> write(SqlConnection tx, List<Entry> entries, ErasureView erasure) {
        return erasures.add(tx, erasure)
                .chain(() -> erasedNumbers.remember(tx, erasure.id(), numbers(entries)))
                .chain(() -> traces.remove(tx, entries, erasure.erasedBy()))
                .replaceWith(new Erased(erasure));
    }

    private static List<Number> numbers(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        Stream.concat(Stream.of(Number.registry(entry.registryNumber())), entry.numbers().stream()))
                .distinct()
                .toList();
    }

    private static boolean names(String text, List<String> words) {
        var folded = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> folded.contains(word.toLowerCase(Locale.ROOT)));
    }
}
