package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.text.Languages;

/** The catalog of courses. */
@GraphQLApi
public class CatalogApi {
    private final Services services;
    private final Languages languages;

    CatalogApi(Services services, Languages languages) {
        this.services = services;
        this.languages = languages;
    }

    /** The courses of the catalog, in a language, with a text in their titles. */
    @Query
    @Description("The courses of the catalog, in a language, with a text in their titles")
    @Authenticated
    public Uni<@NonNull CourseConnection> courses(
            @Nullable String language,
            @Nullable String text,
            @DefaultValue(PAGE) @Nullable Integer first,
            @Nullable String after) {
        var window = Window.of(first, after);
        return services.course(course -> course.courses(language, text, window.limit(), window.base()))
                .map(page -> CourseConnection.of(window.slice(page, view -> Course.of(view, languages))));
    }

    /** A published course version; absent where there is none. */
    @Query
    @Description("A published course version; absent where there is none")
    @Authenticated
    public Uni<@Nullable CourseVersion> courseVersion(@Id @NonNull String id) {
        return Found.orAbsent(
                services.course(course -> course.courseVersion(Given.id(id, "/id"))),
                view -> CourseVersion.of(view, languages));
    }

    /** Publishes a course. */
    @Mutation
    @Description("Publishes a course")
    @RolesAllowed(Roles.CONTENT_AUTHOR)
    public Uni<@NonNull CourseVersion> publishCourse(@NonNull CourseInput course) {
        return At.argument("course", at -> services.course(client -> client.publishCourse(course.request(at))))
                .map(view -> CourseVersion.of(view, languages));
    }
}
