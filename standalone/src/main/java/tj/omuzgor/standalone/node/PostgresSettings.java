package tj.omuzgor.standalone.node;

import java.util.LinkedHashMap;
import java.util.Map;

/** Server settings, given on the command line so that the files of the data folder cannot weaken them. */
final class PostgresSettings {

    private PostgresSettings() {}

    static Map<String, String> of(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        // What a service was told is committed survives a power cut.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_destination", "stderr");
        settings.put("logging_collector", "off");
        settings.put("log_min_messages", "warning");
        // Statements carry personal data.
        settings.put("log_min_error_statement", "panic");
        return settings;
    }
}
