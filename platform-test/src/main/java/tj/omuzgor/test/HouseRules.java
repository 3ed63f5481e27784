package tj.omuzgor.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules every module keeps. A service's whole test of them:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "tj.omuzgor.identity", importOptions = ImportOption.DoNotIncludeTests.class)
 * final class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {
    /** Dependencies come through the constructor. */
    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .because("a constructor shows what a class needs and keeps it final")
            .allowEmptyShould(true);

    /** Time comes from an injected clock. */
    @ArchTest
    public static final ArchRule NO_CLOCK_OF_ITS_OWN = noClasses()
            .that()
            .resideOutsideOfPackage("tj.omuzgor.platform.time")
            .should()
            .callMethodWhere(Conditions.READS_THE_SYSTEM_CLOCK)
            .because("a test sets the time; inject java.time.Clock")
            .allowEmptyShould(true);

    /** A resource translates HTTP; data is reached through use cases and answered as views. */
    @ArchTest
    public static final ArchRule RESOURCES_KNOW_NO_DATABASE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(Conditions.ARE_OF_THE_DATABASE)
            .because("a resource calls one use case and maps its result")
            .allowEmptyShould(true);

    /** Feature packages of a module form no cycle. */
    @ArchTest
    public static final ArchRule FEATURES_WITHOUT_CYCLES =
            slices().matching("tj.omuzgor.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** A service knows the contracts and the platform, never another service. */
    @ArchTest
    public static final ArchRule NO_OTHER_SERVICE = classes()
            .should(Conditions.stayInItsRoom())
            .because("what a service needs to know of another it learns from its events")
            .allowEmptyShould(true);

    /** A name says what a thing is. */
    @ArchTest
    public static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|DTO|Dto|VO)(\\$.*)?")
            .because("such a name says nothing of the purpose")
            .allowEmptyShould(true);

    /** What is worth telling goes to the log. */
    @ArchTest
    public static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    /** Nothing waits on the event loop. */
    @ArchTest
    public static final ArchRule NOTHING_AWAITS = noClasses()
            .should()
            .callMethod("io.smallrye.mutiny.Uni", "await")
            .because("awaiting blocks the event loop")
            .allowEmptyShould(true);

    /** Absence is in the type. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(Conditions.resideInANullMarkedPackage()).allowEmptyShould(true);

    /** Every problem is titled in Tajik, Russian and English. */
    @ArchTest
    public static final ArchRule PROBLEMS_HAVE_TITLES =
            classes().should(new ProblemTitlesCondition()).allowEmptyShould(true);

    private HouseRules() {}
}
