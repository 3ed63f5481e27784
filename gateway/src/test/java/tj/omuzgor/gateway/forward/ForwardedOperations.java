package tj.omuzgor.gateway.forward;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of the services' operations the gateway passes on, by the table it forwards by. */
public final class ForwardedOperations {

    private ForwardedOperations() {}

    /**
     * Those of a service, as the gateway calls them.
     *
     * @param offered methods and paths of the service
     */
    public static Set<String> of(String service, Set<String> offered) {
        return Forwarded.ALL.stream()
                .filter(forwarded -> forwarded.owner().key().equals(service))
                .flatMap(forwarded -> of(forwarded, offered).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Methods and patterns that lead to no operation. */
    public static Set<String> leadingNowhere(String service, Set<String> offered) {
        var nowhere = new TreeSet<String>();
        Forwarded.ALL.stream()
                .filter(forwarded -> forwarded.owner().key().equals(service))
                .forEach(forwarded -> forwarded.methods().keySet().stream()
                        .filter(method -> of(forwarded, offered).stream()
                                .noneMatch(operation -> operation.startsWith(method + " ")))
                        .forEach(method -> nowhere.add(method + " " + forwarded.pattern())));
        return nowhere;
    }

    /** The regular expressions that it forwards by. */
    public static Set<String> patterns() {
        return Forwarded.ALL.stream().map(Forwarded::pattern).collect(Collectors.toSet());
    }

    private static Set<String> of(Forwarded forwarded, Set<String> offered) {
        var operations = new TreeSet<String>();
        for (var operation : offered) {
            var words = operation.split(" ", 2);
            var here = here(forwarded, words[1]);
            if (here.replaceAll("\\{\\w+}", "1").matches(forwarded.pattern())) {
                // Whoever may get a thing may ask for its head.
                var methods = words[0].equals("GET") ? Set.of("GET", "HEAD") : Set.of(words[0]);
                methods.stream()
                        .filter(forwarded.methods()::containsKey)
                        .forEach(method -> operations.add(method + " " + here));
            }
        }
        return operations;
    }

    /** The other way round than {@link Forwarded#path}. */
    private static String here(Forwarded forwarded, String there) {
        var other = forwarded.there();
        if (other == null || !there.startsWith(other)) {
            return there;
        }
        int end = forwarded.pattern().indexOf('/', 1);
        return forwarded.pattern().substring(0, end < 0 ? forwarded.pattern().length() : end)
                + there.substring(other.length());
    }
}
