package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tj.omuzgor.identity.claim.ForgetCodes;
import tj.omuzgor.identity.device.ForgetDevices;
import tj.omuzgor.identity.roster.ForgetEchoes;
import tj.omuzgor.identity.teacher.EmptyEntries;
import tj.omuzgor.identity.teacher.EmptyEntries.Entry;

/** Everything of a person beside her accounts. */
@ApplicationScoped
class Traces {

    /** Shorter words are in too many others. */
    private static final int SHORTEST_WORD = 3;

    private final EmptyEntries emptyEntries;
    private final ForgetDevices devices;
    private final ForgetCodes codes;
    private final ForgetEchoes echoes;
    private final Erasures erasures;

    Traces(
            EmptyEntries emptyEntries,
            ForgetDevices devices,
            ForgetCodes codes,
            ForgetEchoes echoes,
            Erasures erasures) {
        this.emptyEntries = emptyEntries;
        this.devices = devices;
        this.codes = codes;
        this.echoes = echoes;
        this.erasures = erasures;
    }

    Uni<Void> remove(SqlConnection tx, List<Entry> entries, String by) {
        List<UUID> ids = entries.stream().map(Entry::id).toList();
        return devices.forget(tx, ids, by)
                .chain(() -> emptyEntries.empty(tx, ids))
                .chain(() -> codes.forget(tx, ids))
                .chain(() -> erasures.forgetReasons(tx, ids))
                .chain(() -> echoes.forget(tx, words(entries)));
    }

    /** Whatever tells who she is. */
    static List<String> words(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(Stream.of(entry.registryNumber(), entry.phone()), entry.names().stream())
                                .flatMap(words -> words),
                        entry.numbers().stream().map(number -> number.value())))
                .filter(Objects::nonNull)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }
}
