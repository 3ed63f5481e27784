package tj.omuzgor.gateway.export;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * Makes the archive of all that is held of a person, as a file. One service is read after the other, as fast as it speaks, so that none
 * waits for whoever takes the archive; where one refuses or breaks off, there is no archive.
 */
@Singleton
class ExportPerson {

    private final ServiceStreams services;
    private final Readme readme;
    private final Vertx vertx;
    private final long deadlineMillis;
    private final long largest;

    ExportPerson(ServiceStreams services, Readme readme, Vertx vertx, ExportConfig config) {
        this.services = services;
        this.readme = readme;
        this.vertx = vertx;
        this.deadlineMillis = config.deadline().toMillis();
        this.largest = config.largest().asLongValue();
    }

    /**
     * Fills the file of an export.
     *
     * @param teacher whom it is of; null for the caller herself
     */
    void make(Export export, @Nullable UUID teacher, Asking asking) throws IOException {
        var making = export.making();
        long deadline = vertx.setTimer(deadlineMillis, _ -> making.expire());
        try {
            var file = new BoundedFile(Files.newOutputStream(export.file(), StandardOpenOption.WRITE), largest);
            try (var archive = new Archive(new BufferedOutputStream(file))) {
                archive.add("README.txt", new ByteArrayInputStream(readme.in(asking.languages())));
                for (var service : Service.values()) {
                    archive.add(service, services.open(service, path(teacher), asking, making));
                }
                if (teacher == null) {
                    documents(archive, asking, making);
                }
            }
        } finally {
            vertx.cancelTimer(deadline);
            export.made(export.file().toFile().length());
        }
    }

    private static String path(@Nullable UUID teacher) {
        return "/personal-data" + (teacher == null ? "" : "?teacher=" + teacher);
    }

    /** Her certificates as she may print them. Who keeps the registry may see none of them elsewhere, and gets none here. */
    private void documents(Archive archive, Asking asking, Making making) throws IOException {
        for (var certificate : archive.certificates()) {
            var path = "/certificates/" + certificate + "/document";
            var found = services.find(Service.CERTIFICATION, path, asking, making);
            if (found.isPresent()) {
                archive.add("certificate-" + certificate + ".pdf", found.get());
            }
        }
    }
}
