package tj.omuzgor.certification.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;

/** The canonical RDF form of a JSON-LD document (RDFC-1.0): the same for every way of writing the same statements. */
final class CanonicalForm {

    private final DocumentLoader contexts;

    CanonicalForm(DocumentLoader contexts) {
        this.contexts = contexts;
    }

    /** Sorted N-Quads of a document. A member that no context defines is refused: it would be left unsigned. */
    String of(String json) {
        try {
            JsonLdOptions options = new JsonLdOptions(contexts);
            options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
            RdfCanon canon = RdfCanon.create("SHA-256");
            JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                    .options(options)
                    .provide(canon);
            StringWriter quads = new StringWriter();
            canon.provide(new NQuadsWriter(quads));
            return quads.toString();
        } catch (JsonLdError | RdfConsumerException refused) {
            throw new IllegalStateException("The document has no canonical form: " + refused.getMessage(), refused);
        }
    }
}
