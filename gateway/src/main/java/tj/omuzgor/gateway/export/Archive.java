package tj.omuzgor.gateway.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;
import tj.omuzgor.gateway.client.Service;

/** The zip in the making: a file a section of a service, named {@code service-section.ndjson}. */
final class Archive implements AutoCloseable {
    /** A line as every service writes it; a text in it may hold what Java takes for the end of a line, such as U+2028. */
    private static final Pattern LINE =
            Pattern.compile("\\{\"section\" : \"([a-z-]+)\", \"data\" : (\\{.*\\})\\}", Pattern.DOTALL);

    private static final Pattern CERTIFICATE = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\".*", Pattern.DOTALL);
    private static final String CERTIFICATES = "certificates";
    private static final Logger LOG = Logger.getLogger(Archive.class);

    private final ZipOutputStream zip;
    private final List<String> certificates = new ArrayList<>();

    Archive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds what a service says; the stream is read to its end. */
    void add(Service service, InputStream lines) throws IOException {
        var section = "";
        try (var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var read = LINE.matcher(line);
                if (!read.matches()) {
                    LOG.errorf("The service %s wrote a line of another form", service.key());
                    throw ServiceStreams.failed(service);
                }
                if (!read.group(1).equals(section)) {
                    section = read.group(1);
                    zip.putNextEntry(new ZipEntry(service.key() + "-" + section + ".ndjson"));
                }
                var data = read.group(2);
                zip.write(data.getBytes(StandardCharsets.UTF_8));
                zip.write('\n');
                note(service, section, data);
            }
        }
    }

    private void note(Service service, String section, String data) {
        if (service == Service.CERTIFICATION && section.equals(CERTIFICATES)) {
            var certificate = CERTIFICATE.matcher(data);
            if (certificate.matches()) {
                certificates.add(certificate.group(1));
            }
        }
    }

    /** The certificates that were among it. */
    List<String> certificates() {
        return List.copyOf(certificates);
    }

    /** Adds a file as it is; the stream is read to its end. */
    void add(String name, InputStream bytes) throws IOException {
        try (bytes) {
            zip.putNextEntry(new ZipEntry(name));
            bytes.transferTo(zip);
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
