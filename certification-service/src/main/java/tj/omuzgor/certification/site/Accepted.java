package tj.omuzgor.certification.site;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which of the forms on offer a reader asks for (RFC 9110 section 12.5.1). */
public final class Accepted {

    private Accepted() {}

    /** The best form of those on offer; the first where the reader takes anything or names nothing on offer. */
    public static MediaType among(HttpHeaders headers, List<MediaType> offered) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            for (MediaType form : offered) {
                if (wanted.isCompatible(form)) {
                    return form;
                }
            }
        }
        return offered.getFirst();
    }
}
