package tj.omuzgor.gateway.authorization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tj.omuzgor.gateway.Stub.Asked;
import tj.omuzgor.test.ProjectDocs;

/**
 * An operation of a service behind the gateway.
 *
 * @param operation method and path, such as {@code GET /teachers/{id}}
 */
record ServiceOperation(String service, String operation) {
    private static final Pattern PATH = Pattern.compile("\n  (/.*):\n((?:    .*\n)+)");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (get|head|post|put|delete):$");
    private static final Set<String> NOTHING = Set.of("gateway", "comes with it");

    /**
     * Reads what a line asks, such as {@code identity, course: POST /sync}.
     *
     * @param method of those that are asked by a path alone
     */
    static Set<ServiceOperation> listed(String cell, String method) {
        if (NOTHING.contains(cell)) {
            return Set.of();
        }
        var parts = cell.split(": ", 2);
        var operation = parts[1].startsWith("/") ? method + " " + parts[1] : parts[1];
        return Arrays.stream(parts[0].split(", ", -1))
                .map(service -> new ServiceOperation(service, operation))
                .collect(Collectors.toSet());
    }

    /** A request as it arrived at a service, where the one id of the samples stands for every other. */
    static ServiceOperation of(String service, Asked request) {
        return new ServiceOperation(service, request.method() + " " + request.path());
    }

    /** With the one id of the samples for everything that a path leaves open. */
    ServiceOperation sampled() {
        return new ServiceOperation(service, operation.replaceAll("\\{\\w+}", Samples.ID));
    }

    /** Whether the service's own document has it, which its tests compare with its code and with its table of who may do what. */
    boolean isOffered() {
        return offered(module()).contains(asGet());
    }

    /** Whoever may get a thing may ask for its head. */
    String asGet() {
        return operation.replaceFirst("^HEAD ", "GET ");
    }

    /** The module of the service. */
    String module() {
        return module(service);
    }

    static String module(String service) {
        return service.equals("identity") ? service : service + "-service";
    }

    /** The operations of a module by its document. */
    static Set<String> offered(String module) {
        var operations = new TreeSet<String>();
        var paths = PATH.matcher(ProjectDocs.read("api/" + module + ".openapi.yaml"));
        for (int from = 0; paths.find(from); from = paths.end() - 1) {
            var path = paths.group(1);
            METHOD.matcher(paths.group(2))
                    .results()
                    .forEach(method -> operations.add(method.group(1).toUpperCase(Locale.ROOT) + " " + path));
        }
        return operations;
    }

    @Override
    public String toString() {
        return service + ": " + operation;
    }
}
