package tj.omuzgor.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the rules of the house look at. */
final class Conditions {
    static final DescribedPredicate<JavaMethodCall> READS_THE_SYSTEM_CLOCK =
            DescribedPredicate.describe("read the system's clock", Conditions::readsTheSystemClock);

    static final DescribedPredicate<JavaClass> ARE_OF_THE_DATABASE =
            DescribedPredicate.describe("are of the database", Conditions::isOfTheDatabase);

    private static final Set<String> EVERYBODYS = Set.of("contracts", "platform");
    private static final Pattern MODULE = Pattern.compile("tj\\.omuzgor\\.([a-z]+)(\\..*)?");
    private static final Pattern DATABASE = Pattern.compile(
            "(io\\.vertx\\.(mutiny\\.)?(sqlclient|pgclient)|java\\.sql|javax\\.sql|org\\.hibernate\\.reactive"
                    + "|org\\.hibernate\\.(Session|query)|io\\.quarkus\\.hibernate|jakarta\\.persistence)(\\..*)?");

    private Conditions() {}

    static ArchCondition<JavaClass> stayInItsRoom() {
        return new ArchCondition<>("depend on no other service") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var own = module(item);
                for (var dependency : item.getDirectDependenciesFromSelf()) {
                    var other = module(dependency.getTargetClass());
                    if (own != null && other != null && !other.equals(own) && !EVERYBODYS.contains(other)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a null-marked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    var message = item.getName() + ": " + item.getPackageName() + " has no @NullMarked package-info";
                    events.add(SimpleConditionEvent.violated(item, message));
                }
            }
        };
    }

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var method = call.getName();
        if (owner.equals("java.lang.System")) {
            return method.equals("currentTimeMillis");
        }
        boolean takesAClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        if (takesAClock) {
            return false;
        }
        if (owner.equals("java.time.Clock")) {
            return method.startsWith("system") || method.startsWith("tick");
        }
        return owner.startsWith("java.time.") && method.equals("now");
    }

    private static boolean isOfTheDatabase(JavaClass type) {
        return type.getSimpleName().endsWith("Repository")
                || type.isAnnotatedWith("jakarta.persistence.Entity")
                || DATABASE.matcher(type.getPackageName()).matches();
    }

    private static @Nullable String module(JavaClass type) {
        var matcher = MODULE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : null;
    }
}
