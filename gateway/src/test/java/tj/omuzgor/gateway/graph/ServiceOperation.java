package tj.omuzgor.gateway.graph;

import java.util.Locale;
import java.util.regex.Pattern;
import tj.omuzgor.gateway.Stub.Asked;
import tj.omuzgor.test.ProjectDocs;

/**
 * An operation of a service behind the gateway.
 *
 * @param operation method and path, such as {@code GET /teachers/{id}}
 */
record ServiceOperation(String service, String operation) {
    private static final String ID = "[0-9a-f-]{36}";

    boolean isMet(String asked, Asked request) {
        var pattern = operation.replaceAll("\\{\\w+}", ID);
        return asked.equals(service) && (request.method() + " " + request.path()).matches(pattern);
    }

    /** Whether the service's own document has it, which its tests compare with its code and with its table of who may do what. */
    boolean isOffered() {
        var name = service.equals("identity") ? service : service + "-service";
        var parts = operation.split(" ", 2);
        var path = Pattern.quote("\n  " + parts[1] + ":\n");
        var method = "    " + parts[0].toLowerCase(Locale.ROOT) + ":\n";
        return Pattern.compile(path + "(    .*\n)*?" + method)
                .matcher(ProjectDocs.read("api/" + name + ".openapi.yaml"))
                .find();
    }
}
