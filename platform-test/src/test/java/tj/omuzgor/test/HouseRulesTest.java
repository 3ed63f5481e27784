package tj.omuzgor.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void bitesWhereARuleIsBroken() {
        assertBroken(HouseRules.NO_FIELD_INJECTION, "BadResource.clock");
        assertBroken(
                HouseRules.NO_CLOCK_OF_ITS_OWN,
                "Instant.now()",
                "LocalDate.now(",
                "currentTimeMillis()",
                "systemUTC()");
        assertBroken(HouseRules.RESOURCES_KNOW_NO_DATABASE, "BadRepository", "java.sql.Connection");
        assertBroken(HouseRules.FEATURES_WITHOUT_CYCLES, "Cycle detected");
        assertBroken(HouseRules.NO_OTHER_SERVICE, "tj.omuzgor.elsewhere");
        assertBroken(HouseRules.NO_EMPTY_NAMES, "BadUtils");
        assertBroken(HouseRules.NO_STANDARD_STREAMS, "System.out");
        assertBroken(HouseRules.NOTHING_AWAITS, "Uni.await()");
        assertBroken(HouseRules.PACKAGES_ARE_NULL_MARKED, "tj.omuzgor.bad.one");
        assertBroken(HouseRules.PROBLEMS_HAVE_TITLES, "no-such-title has no title in problems/tg.properties");
    }

    @Test
    void leavesGoodCodeAlone() {
        var good = new ClassFileImporter().importPackages("tj.omuzgor.good");

        assertThat(HouseRules.NO_CLOCK_OF_ITS_OWN
                        .evaluate(good)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
        assertThat(HouseRules.PACKAGES_ARE_NULL_MARKED
                        .evaluate(good)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
        assertThat(HouseRules.NO_OTHER_SERVICE.evaluate(good).getFailureReport().getDetails())
                .isEmpty();
    }

    private static void assertBroken(ArchRule rule, String... mentions) {
        var bad =
                new ClassFileImporter().importPackages("tj.omuzgor.bad", "tj.omuzgor.elsewhere", "tj.omuzgor.platform");
        var report = rule.evaluate(bad).getFailureReport().toString();
        assertThat(report).contains(mentions);
    }
}
