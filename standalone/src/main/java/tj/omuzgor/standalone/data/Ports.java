package tj.omuzgor.standalone.data;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * The loopback ports of this system. A port asked for must be free; otherwise the one used before is kept while it is free, so
 * that addresses stay the same, and else a free one is found.
 */
public final class Ports {

    /** Below the range from which the kernel takes the ports of outgoing connections: a stopped service's port stays free. */
    private static final int FIRST = 20_000;

    private static final int AFTER_LAST = 30_000;

    private static final int LARGEST = 65_535;

    private final Path file;
    private final IntPredicate free;
    private final IntSupplier candidates;
    private final Map<String, Integer> ports;

    public Ports(DataFolder data) {
        this(
                data.root().resolve("ports.json"),
                Ports::isFree,
                () -> ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST));
    }

    Ports(Path file, IntPredicate free, IntSupplier candidates) {
        this.file = file;
        this.free = free;
        this.candidates = candidates;
        this.ports = remembered(file);
    }

    /** The port of this name; {@code preferred} is taken the first time when it is free. */
    public synchronized int choose(String name, OptionalInt asked, OptionalInt preferred) {
        int port = asked.isPresent() ? asked(name, asked.getAsInt()) : rememberedOrFree(name, preferred);
        ports.put(name, port);
        try {
            Json.write(file, ports);
        } catch (IOException e) {
            throw new Refusal("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
        return port;
    }

    /** The port of this name in the last run; 0 when there was none. */
    public synchronized int remembered(String name) {
        return ports.getOrDefault(name, 0);
    }

    private int asked(String name, int port) {
        if (port < 1 || port > LARGEST) {
            throw new Refusal("Port " + port + " for " + name + " is no port: they go from 1 to " + LARGEST + ".");
        }
        if (!usable(name, port)) {
            throw new Refusal("Port " + port + " for " + name
                    + " is taken by another program; choose another one with --port (the gateway's) or --port-of "
                    + name + "=N.");
        }
        return port;
    }

    private int rememberedOrFree(String name, OptionalInt preferred) {
        Integer before = ports.get(name);
        if (before != null && usable(name, before)) {
            return before;
        }
        if (preferred.isPresent() && usable(name, preferred.getAsInt())) {
            return preferred.getAsInt();
        }
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = candidates.getAsInt();
            if (usable(name, port)) {
                return port;
            }
        }
        throw new Refusal("No free port was found for " + name + " on 127.0.0.1.");
    }

    private boolean usable(String name, int port) {
        boolean ofAnother =
                ports.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(name) && entry.getValue() == port);
        return !ofAnother && free.test(port);
    }

    private static Map<String, Integer> remembered(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return new TreeMap<>(Json.read(file, new TypeReference<Map<String, Integer>>() {}));
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
