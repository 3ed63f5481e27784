package tj.omuzgor.certification.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON-LD contexts that credentials use, from this jar. Nothing is ever fetched: a context that changed would change what is signed. */
@Singleton
final class BundledContexts implements DocumentLoader {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    private static final Map<String, String> FILES = Map.of(
            CREDENTIALS, "/contexts/credentials-v2.json",
            OPEN_BADGES, "/contexts/open-badges-3.0.3.json",
            EXTENSIONS, "/contexts/open-badges-extensions.json");

    private final Map<String, Document> read = new ConcurrentHashMap<>();

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        String name = FILES.get(url.toString());
        if (name == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not a bundled context: " + url);
        }
        return read.computeIfAbsent(name, BundledContexts::document);
    }

    private static Document document(String name) {
        try (var file = BundledContexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return JsonDocument.of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        } catch (JsonLdError broken) {
            throw new IllegalStateException("Not a context: " + name, broken);
        }
    }
}
