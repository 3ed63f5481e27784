package tj.omuzgor.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the node keeps its data and which two loopback ports it listens on. */
record NodeOptions(Path data, int port, int controllerPort) {

    static final String USAGE = "KafkaNode --data DIR --port N --controller-port M";
    private static final List<String> NAMES = List.of("--data", "--port", "--controller-port");

    static NodeOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!NAMES.contains(arguments[i])) {
                throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        return new NodeOptions(
                Path.of(required("--data", values.get("--data"))).toAbsolutePath(),
                port("--port", values.get("--port")),
                port("--controller-port", values.get("--controller-port")));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static int port(String name, @Nullable String value) {
        String text = required(name, value);
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a port: " + text, e);
        }
        throw new IllegalArgumentException(name + " is not a port: " + text);
    }
}
