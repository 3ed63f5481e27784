package tj.omuzgor.identity.erased;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Remembers numbers of the erased and recognizes them. */
@Startup
@ApplicationScoped
public class ErasedNumbers {

    /** The scheme of registry numbers; no outside number has a scheme without letters. */
    private static final String REGISTRY = "#";

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_SALT = 16;
    /** What HMAC-SHA-256 works on at a time. */
    private static final int BLOCK = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private static final String REMEMBER = """
            insert into erased_number (hash, erasure_id, scheme) select hash, $2, scheme from unnest($1::bytea[], $3::text[]) as n (hash, scheme)
            on conflict (hash) do nothing
            """;
    private static final String IS_OF =
            "select exists (select from erased_number where hash = $1 and erasure_id = $2) as is_of";
    private static final String KNOWN = "select hash from erased_number where hash = any($1)";

    private final byte[] key;

    ErasedNumbers(ErasureConfig config) {
        if (config.salt().length() < SHORTEST_SALT) {
            throw new IllegalArgumentException("omuzgor.erasure.salt has less than " + SHORTEST_SALT + " characters");
        }
        this.key = config.salt().getBytes(StandardCharsets.UTF_8);
    }

    /** A number somebody had, under the scheme of who gave it. */
    public record Number(String scheme, String value) {
        /** The number of the registry itself. */
        public static Number registry(String value) {
            return new Number(REGISTRY, value);
        }
    }

    /** Remembers numbers; the same number again changes nothing. */
    public Uni<Void> remember(SqlConnection tx, UUID erasure, Collection<Number> numbers) {
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        hashes(numbers),
                        erasure,
                        numbers.stream().map(Number::scheme).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Whether a number was remembered of an erasure, not of another one. */
    public Uni<Boolean> isOf(SqlConnection tx, UUID erasure, Number number) {
        return tx.preparedQuery(IS_OF)
                .execute(Tuple.of(hash(number), erasure))
                .map(rows -> rows.iterator().next().getBoolean("is_of"));
    }

    /** Those of the numbers that an erased person had. */
    public Uni<Set<Number>> among(SqlClient client, List<Number> numbers) {
        return client.preparedQuery(KNOWN).execute(Tuple.of(hashes(numbers))).map(rows -> {
            Set<Buffer> known = new HashSet<>();
            rows.forEach(row -> known.add(row.getBuffer("hash").getDelegate()));
            Set<Number> found = new HashSet<>();
            numbers.stream().filter(number -> known.contains(hash(number))).forEach(found::add);
            return found;
        });
    }

    /**
     * The SQL expression of the digest of a number, for sets that are compared where they are; its parameters are the pads, the outer one
     * first (RFC 2104). Capital letters are those of Unicode, also where the column's collation knows ASCII alone.
     */
    public static String digestOf(String scheme, String value) {
        return "sha256(? || sha256(? || convert_to(" + scheme + " || ' ' || upper((" + value
                + ") collate pg_c_utf8), 'UTF8')))";
    }

    /** The SQL literal of the scheme of registry numbers. */
    public static String registryScheme() {
        return "'" + REGISTRY + "'";
    }

    /** The outer pad of the key. */
    public byte[] outerPad() {
        return pad(OUTER);
    }

    /** The inner pad of the key. */
    public byte[] innerPad() {
        return pad(INNER);
    }

    private byte[] pad(byte with) {
        var block = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= with;
        }
        return block;
    }

    private Buffer[] hashes(Collection<Number> numbers) {
        return numbers.stream().map(this::hash).toArray(Buffer[]::new);
    }

    private Buffer hash(Number number) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var text = number.scheme() + ' ' + upper(number.value());
            return Buffer.buffer(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
        }
    }

    /** Letter by letter as PostgreSQL does it, whatever the collation of a column: no letter becomes two. */
    private static String upper(String value) {
        return value.codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
