package tj.omuzgor.gateway.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks identity for what its registry holds; refusals and failures come as from {@link Services}. */
@ApplicationScoped
public class Registry {
    private final PlaceClient places;
    private final TeacherClient teachers;
    private final MergeClient merges;

    Registry(@RestClient PlaceClient places, @RestClient TeacherClient teachers, @RestClient MergeClient merges) {
        this.places = places;
        this.teachers = teachers;
        this.merges = merges;
    }

    /** Asks for org units, schools and centers. */
    public <T> Uni<T> places(Function<PlaceClient, Uni<T>> question) {
        return Services.asked(Service.IDENTITY, question, places);
    }

    /** Asks for teachers and imports of them. */
    public <T> Uni<T> teachers(Function<TeacherClient, Uni<T>> question) {
        return Services.asked(Service.IDENTITY, question, teachers);
    }

    /** Asks for teachers whom the registry holds twice. */
    public <T> Uni<T> merges(Function<MergeClient, Uni<T>> question) {
        return Services.asked(Service.IDENTITY, question, merges);
    }
}
