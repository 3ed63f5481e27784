package tj.omuzgor.standalone.demo.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Answers the pages between the question for a code and the code, as a person with an authenticator would. */
final class SignInPages {

    /** More than any way through them has. */
    private static final int MOST_PAGES = 12;

    private static final int OK = 200;
    private static final int FOUND = 302;

    private final Browser browser;
    private final String username;
    private final String password;
    private final Authenticator authenticator;
    private final Clock clock;
    private final Set<Long> tried = new HashSet<>();
    private boolean passwordSent;
    private boolean authenticatorSetUp;

    SignInPages(Browser browser, String username, String password, Clock clock) {
        this.browser = browser;
        this.username = username;
        this.password = password;
        this.authenticator = Authenticator.of(password);
        this.clock = clock;
    }

    /** The address the last page sends back to, which begins as given. */
    String walk(String address, String back) throws IOException, InterruptedException {
        HttpResponse<String> page = browser.get(address);
        for (int i = 0; i < MOST_PAGES; i++) {
            if (page.statusCode() == FOUND) {
                String location = page.headers().firstValue("Location").orElse("");
                if (location.startsWith(back)) {
                    return location;
                }
                page = browser.get(location);
            } else {
                Browser.check(page, OK);
                page = answer(Jsoup.parse(page.body(), page.uri().toString()));
            }
        }
        throw new IOException("its pages lead nowhere for " + username);
    }

    private HttpResponse<String> answer(Document page) throws IOException, InterruptedException {
        Element login = page.selectFirst("form#kc-form-login");
        if (login != null) {
            return sendPassword(page, login);
        }
        Element setUp = page.selectFirst("form#kc-totp-settings-form");
        if (setUp != null) {
            return setUpAuthenticator(page, setUp);
        }
        Element code = page.selectFirst("form#kc-otp-login-form");
        if (code != null) {
            return send(code, Map.of("otp", authenticator.code(untriedStep())));
        }
        throw new IOException("it shows " + username + " a page that is not known here: " + page.title());
    }

    private HttpResponse<String> sendPassword(Document page, Element form) throws IOException, InterruptedException {
        if (passwordSent) {
            throw refused(page);
        }
        passwordSent = true;
        return send(form, Map.of("username", username, "password", password));
    }

    private HttpResponse<String> setUpAuthenticator(Document page, Element form)
            throws IOException, InterruptedException {
        if (authenticatorSetUp) {
            throw refused(page);
        }
        authenticatorSetUp = true;
        return send(
                form,
                Map.of(
                        "totp", authenticator.code(untriedStep()),
                        "totpSecret", authenticator.secret(),
                        "userLabel", "demo"));
    }

    /** A code is good once, and one step earlier and later too: the present one, its neighbors, then the next one when its time comes. */
    private long untriedStep() throws InterruptedException {
        while (true) {
            long now = Authenticator.step(clock.instant());
            for (long step : new long[] {now, now + 1, now - 1}) {
                if (tried.add(step)) {
                    return step;
                }
            }
            Thread.sleep(Authenticator.SECONDS * 1000L / 10);
        }
    }

    private HttpResponse<String> send(Element form, Map<String, String> answers)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(answers);
        return browser.post(form.absUrl("action"), fields);
    }

    private SignInRefused refused(Document page) {
        Element message = page.selectFirst("[id^=input-error], .alert-error, .kc-feedback-text");
        return new SignInRefused("Keycloak does not sign " + username + " in: "
                + (message == null ? "its form came back" : message.text()));
    }
}
