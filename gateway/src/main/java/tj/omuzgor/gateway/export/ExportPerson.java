package tj.omuzgor.gateway.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * Gathers all that is held of a person. Every service is asked before the first byte goes out, so that a refusal is told as one; one that
 * falls silent later breaks the archive off, and nobody takes a part for the whole.
 */
@Singleton
class ExportPerson {

    private final ServiceStreams services;
    private final Readme readme;

    ExportPerson(ServiceStreams services, Readme readme) {
        this.services = services;
        this.readme = readme;
    }

    /**
     * The archive.
     *
     * @param teacher whom it is of; null for the caller herself
     */
    StreamingOutput of(@Nullable UUID teacher, Asking asking) {
        var path = "/personal-data" + (teacher == null ? "" : "?teacher=" + teacher);
        Map<Service, InputStream> answers = new EnumMap<>(Service.class);
        try {
            for (var service : Service.values()) {
                answers.put(service, services.open(service, path, asking));
            }
        } catch (RuntimeException refused) {
            answers.values().forEach(ExportPerson::abandon);
            throw refused;
        }
        return out -> write(answers, asking, out);
    }

    private void write(Map<Service, InputStream> answers, Asking asking, OutputStream out) throws IOException {
        // Not closed where something breaks: what is cut off has no directory and opens nowhere.
        var archive = new Archive(out);
        try {
            archive.add("README.txt", new ByteArrayInputStream(readme.in(asking.languages())));
            for (var answer : answers.entrySet()) {
                archive.add(answer.getKey(), answer.getValue());
            }
            for (var certificate : archive.certificates()) {
                document(archive, certificate, asking);
            }
        } catch (IOException | RuntimeException broken) {
            answers.values().forEach(ExportPerson::abandon);
            throw broken;
        }
        archive.close();
    }

    private void document(Archive archive, String certificate, Asking asking) throws IOException {
        var found = services.find(Service.CERTIFICATION, "/certificates/" + certificate + "/document", asking);
        if (found.isPresent()) {
            try (var bytes = found.get()) {
                archive.add("certificate-" + certificate + ".pdf", bytes);
            }
        }
    }

    private static void abandon(InputStream answer) {
        try {
            answer.close();
        } catch (IOException gone) {
            // It is of no more use either way.
        }
    }
}
