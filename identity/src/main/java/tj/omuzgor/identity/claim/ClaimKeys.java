package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;

/** The keys by which enrollments of devices are proved. They hold as long as the code does and are not used up. */
@ApplicationScoped
public class ClaimKeys {

    private static final String OF_NUMBERS = """
            select t.registry_number, t.id, c.device_key, c.expires_at
            from teacher t left join claim_code c on c.teacher_id = t.id and c.replaced_at is null
            where t.registry_number = any($1)
            """;

    /**
     * A teacher with the key of her present code.
     *
     * @param deviceKey null where she has no code
     * @param expiresAt until when the code holds; null where she has none
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Holder(UUID teacherId, byte @Nullable [] deviceKey, java.time.@Nullable Instant expiresAt) {
        @Override
        public String toString() {
            return "Holder[" + teacherId + "]";
        }
    }

    /** The teachers of registry numbers as typed; a number that is nobody's is left out. */
    public Uni<Map<String, Holder>> ofNumbers(SqlConnection tx, List<String> typed) {
        var wanted = typed.stream()
                .flatMap(number -> List.of(number.strip(), RegistryNumbers.normalized(number)).stream())
                .distinct()
                .toArray(String[]::new);
        return tx.preparedQuery(OF_NUMBERS)
                .execute(Tuple.tuple().addArrayOfString(wanted))
                .map(rows -> {
                    Map<String, Holder> found = new HashMap<>();
                    rows.forEach(row -> {
                        @Nullable Buffer key = row.getBuffer("device_key");
                        found.put(
                                row.getString("registry_number"),
                                new Holder(
                                        row.getUUID("id"),
                                        key == null ? null : key.getBytes(),
                                        Rows.instantOrNull(row, "expires_at")));
                    });
                    return byTyped(typed, found);
                });
    }

    private static Map<String, Holder> byTyped(List<String> typed, Map<String, Holder> found) {
        Map<String, Holder> holders = new HashMap<>();
        for (var number : typed) {
            var holder = found.getOrDefault(number.strip(), found.get(RegistryNumbers.normalized(number)));
            if (holder != null) {
                holders.put(number, holder);
            }
        }
        return holders;
    }
}
