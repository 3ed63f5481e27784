package tj.omuzgor.contracts.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "tj.omuzgor.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsTest {

    @ArchTest
    static final ArchRule KNOWS_ONLY_ANNOTATIONS_OF_FRAMEWORKS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "tj.omuzgor.contracts..",
                    "jakarta.validation..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.databind",
                    "org.jspecify.annotations..")
            .because(
                    "contracts are a language: JsonNode carries what is not ours to read, everything else is annotations");
}
