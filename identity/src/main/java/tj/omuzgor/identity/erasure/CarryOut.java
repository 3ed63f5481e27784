package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tj.omuzgor.contracts.identity.ErasureRequest;
import tj.omuzgor.contracts.identity.ErasureView;
import tj.omuzgor.identity.account.ForgetAccounts;
import tj.omuzgor.identity.erased.ErasedNumbers;
import tj.omuzgor.identity.erased.ErasedNumbers.Number;
import tj.omuzgor.identity.erasure.ErasureResult.Erased;
import tj.omuzgor.identity.erasure.ErasureResult.LastAdministrator;
import tj.omuzgor.identity.erasure.ErasureResult.NamesHer;
import tj.omuzgor.identity.staff.EndAllGrants;
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
        private final EndAllGrants grants;

        Farewell(ForgetAccounts accounts, EndAllGrants grants) {
            this.accounts = accounts;
            this.grants = grants;
        }

        /** Answers false, and leaves everything as it is, where nobody else would administer the country. */
        Uni<Boolean> say(SqlConnection tx, List<Entry> entries, String by) {
            return accounts.of(tx, entries.stream().map(Entry::id).toList())
                    .flatMap(held -> grants.wouldLeaveNoAdministrator(tx, held)
                            .flatMap(last -> last
                                    ? Uni.createFrom().item(false)
                                    : grants.end(tx, held, by)
                                            .chain(() -> accounts.forget(tx, held))
                                            .replaceWith(true)));
        }
    }

    /** Whether a registry number is that of one of the entries, or was before they were erased. */
    Uni<Boolean> isNumbered(SqlConnection tx, List<Entry> entries, String registryNumber) {
        return entries.stream().anyMatch(Entry::isErased)
                ? erasedNumbers
                        .among(tx, List.of(Number.registry(registryNumber)))
                        .map(found -> !found.isEmpty())
                : Uni.createFrom()
                        .item(entries.stream()
                                .anyMatch(entry -> entry.registryNumber().equalsIgnoreCase(registryNumber)));
    }

    /** What was done before. */
    Uni<ErasureView> before(SqlConnection tx, List<Entry> entries) {
        return erasures.ofTeacher(tx, entries.getFirst().id());
    }

    Uni<ErasureResult> now(SqlConnection tx, List<Entry> entries, ErasureRequest request, String by) {
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
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return farewell.say(tx, entries, by)
                .flatMap(said -> said
                        ? write(tx, entries, erasure)
                        : Uni.createFrom()
                                .item(new LastAdministrator(entries.getFirst().id())));
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
