package tj.omuzgor.standalone.demo.path;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** The published JSON-LD contexts of credentials and badges, which a verifier has with it: none is fetched. */
final class KnownContexts implements DocumentLoader {

    private static final Map<String, String> FILES = Map.of(
            "https://www.w3.org/ns/credentials/v2", "/contexts/credentials-v2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "/contexts/open-badges-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "/contexts/open-badges-extensions.json");

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        String name = FILES.get(url.toString());
        if (name == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not a known context: " + url);
        }
        try (InputStream file = KnownContexts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return JsonDocument.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
