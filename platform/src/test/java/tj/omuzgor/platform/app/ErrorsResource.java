package tj.omuzgor.platform.app;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.caller.Caller;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.problem.Problem;
import tj.omuzgor.platform.text.Languages;

/** Where the tests run into errors. */
@Path("/errors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ErrorsResource {
    private final Caller caller;
    private final Languages languages;

    ErrorsResource(Caller caller, Languages languages) {
        this.caller = caller;
        this.languages = languages;
    }

    @GET
    @Path("/returned")
    public Uni<Response> returned() {
        return Uni.createFrom()
                .item(() -> Problem.of(Response.Status.CONFLICT, "conflict", "The order 7 is closed.")
                        .at("/id", "is closed")
                        .asResponse());
    }

    @GET
    @Path("/thrown")
    public Uni<String> thrown() {
        return Uni.createFrom()
                .failure(Problem.of(Response.Status.NOT_FOUND, "not-found", "No order 7.")
                        .asException());
    }

    @GET
    @Path("/secret")
    public String secret() {
        throw new IllegalStateException("select password from account where phone = '+992900000000'");
    }

    @GET
    @Path("/secret-later")
    public Uni<String> secretLater() {
        return Uni.createFrom().failure(new IllegalStateException("insert into account"));
    }

    @POST
    public Order order(@NotNull @Valid Order order) {
        return order;
    }

    @POST
    @Path("/bulk")
    public int bulk(@NotNull @Valid @Size(max = 2) List<@Valid Order> orders) {
        return orders.size();
    }

    @POST
    @Path("/stream")
    @Blocking
    @Produces(MediaType.TEXT_PLAIN)
    public String stream(InputStream body) {
        try {
            return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    @Path("/parameters/{id}")
    public Map<String, String> parameters(
            @RestPath UUID id,
            @RestQuery @Max(3) int depth,
            @RestQuery("at") @Nullable Instant at,
            @RestHeader("X-Note") @Size(max = 3) @Nullable String note) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("/list")
    public Page<String> list(@BeanParam Paging paging) {
        var cursor = paging.cursor();
        int from = cursor == null ? 0 : (int) cursor.number(0) + 1;
        var rows = IntStream.range(from, 120).limit(paging.limit()).boxed().toList();
        return paging.page(rows, Cursor::of, row -> "row " + row);
    }

    @GET
    @Path("/title")
    public Map<String, String> title() {
        return Map.of("title", languages.choose(new LocalizedText(Map.of("tg", "Дарс", "ru", "Урок"))));
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.TEACHER, Roles.TRAINER})
    public Map<String, Object> me() {
        return Map.of(
                "id", caller.id(),
                "teacher", caller.holds(Role.TEACHER),
                "trainer", caller.holds(Role.TRAINER),
                "units", caller.unitsWith(Role.TRAINER),
                "issuedAt", caller.issuedAt());
    }

    @GET
    @Path("/my-teacher")
    public UUID myTeacher() {
        return caller.requireTeacher();
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return "text";
    }

    @GET
    @Path("/invalid-answer")
    public @NotNull @Size(max = 1) String invalidAnswer() {
        return "far too long";
    }
}
