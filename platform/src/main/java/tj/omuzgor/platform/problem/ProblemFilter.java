package tj.omuzgor.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import tj.omuzgor.platform.text.Languages;

/** Words a problem in the caller's language on its way out of a resource. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public final class ProblemFilter implements ContainerResponseFilter {
    private final ProblemTitles titles;
    private final ObjectMapper json;

    ProblemFilter(ProblemTitles titles, ObjectMapper json) {
        this.titles = titles;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)) {
            return;
        }
        var languages = Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        response.setEntity(document(problem, languages), new Annotation[0], Problem.MEDIA_TYPE);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, titles.language(languages));
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private byte[] document(Problem problem, Languages languages) {
        try {
            return json.writeValueAsBytes(problem.worded(titles, languages));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write the problem " + problem.code(), impossible);
        }
    }
}
