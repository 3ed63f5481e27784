package tj.omuzgor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a person sees in a real browser: language, title, a quiet console, and that the keyboard is enough. */
final class BrowserChecks {

    private static final Map<String, String> TITLES =
            Map.of("tg", "Санҷиши шаҳодатнома", "ru", "Проверка свидетельства", "en", "Certificate verification");
    private static final int MOST_TABS = 20;
    private static final String FOCUSED = "document.activeElement.outerHTML.split('>')[0]";

    private final Chromium browser;
    private final Path pictures;

    BrowserChecks(Chromium browser) throws IOException {
        this.browser = browser;
        this.pictures = Files.createDirectories(Path.of("target", "screenshots"));
    }

    /** The page of a revoked certificate, in the language the reader's browser asks for and in one chosen by a link. */
    void theVerificationPageSpeaksToItsReader(String address) throws IOException, InterruptedException {
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            String language = title.getKey();
            browser.prefer(language);
            browser.open(address);

            isIn(language);
            assertThat(browser.ask("document.title")).startsWith(title.getValue() + ":");
            assertThat(browser.ask("document.querySelector('.standing').className"))
                    .contains("revoked");
            assertThat(browser.ask("getComputedStyle(document.querySelector('.sheet')).backgroundColor"))
                    .as("the page's style is applied")
                    .isNotEqualTo("rgba(0, 0, 0, 0)");
            assertThat(browser.ask("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("fits a phone's width")
                    .isEqualTo("true");
            browser.screenshot(pictures.resolve("verification-" + language + ".png"));
            assertThat(reached()).anyMatch(control -> control.contains("?lang="));
        }
        browser.prefer("en");
        browser.open(address + "?lang=ru");
        isIn("ru");
    }

    /** The sign-in page, and that a person without a mouse gets from field to field to the button. */
    void theSignInPageSpeaksToItsReader(String address, String language) throws IOException, InterruptedException {
        browser.prefer(language);
        browser.open(address);

        isIn(language);
        assertThat(browser.ask("document.title")).isNotBlank();
        assertThat(reached())
                .anyMatch(control -> control.contains("name=\"username\""))
                .anyMatch(control -> control.contains("name=\"password\""))
                .anyMatch(control -> control.contains("kc-login"));
        browser.screenshot(pictures.resolve("sign-in-" + language + ".png"));
    }

    private void isIn(String language) throws IOException, InterruptedException {
        assertThat(browser.ask("document.documentElement.lang")).isEqualTo(language);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The controls that the Tab key comes to, as they are written. */
    private Set<String> reached() throws IOException, InterruptedException {
        Set<String> reached = new LinkedHashSet<>();
        reached.add(browser.ask(FOCUSED));
        for (int i = 0; i < MOST_TABS; i++) {
            browser.pressTab();
            reached.add(browser.ask(FOCUSED));
        }
        return reached;
    }
}
