package tj.omuzgor.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import tj.omuzgor.standalone.console.Console;

@AnalyzeClasses(packages = "tj.omuzgor.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("tj.omuzgor.standalone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_PRINTS = noClasses()
            .that()
            .doNotBelongToAnyOf(Console.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("tj.omuzgor.standalone")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tj.omuzgor.standalone");
}
