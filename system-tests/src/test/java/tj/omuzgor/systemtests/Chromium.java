package tj.omuzgor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tj.omuzgor.standalone.supervise.Child;

/** The real browser without a window, driven by its own DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;

    private final Child browser;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> loads = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final WebSocket page;
    private int sent;

    private Chromium(Child browser, Path folder) throws IOException, InterruptedException {
        this.browser = browser;
        this.page = http.newWebSocketBuilder()
                .buildAsync(pageAddress(port(folder)), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Where Debian and others put it. */
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty profile in the folder. */
    static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
        Child browser = Child.start(new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        // Root has no sandbox; the pages are our own.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--window-size=420,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile()));
        try {
            return new Chromium(browser, folder);
        } catch (IOException | InterruptedException | RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    private static int port(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Chromium does not start; see " + folder.resolve("chromium.log"));
            }
            Thread.sleep(POLL_MILLIS);
        }
        return Integer.parseInt(Files.readAllLines(file).getFirst());
    }

    private URI pageAddress(int port) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (JsonNode target : JSON.readTree(
                http.send(question, HttpResponse.BodyHandlers.ofString()).body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException("Chromium shows no page");
    }

    /** What the reader prefers, as the browser says it to every site. */
    void prefer(String language) throws IOException, InterruptedException {
        call("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    /** Opens an address and returns when the page is loaded; complaints of former pages are forgotten. */
    void open(String address) throws IOException, InterruptedException {
        synchronized (complaints) {
            complaints.clear();
        }
        loads.clear();
        call("Page.navigate", Map.of("url", address));
        if (loads.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new IllegalStateException(address + " is not loaded after " + PATIENCE.toSeconds() + " s");
        }
    }

    /** The text that an expression gives in the page. */
    String ask(String expression) throws IOException, InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
        return result.path("result").path("value").asText();
    }

    /** Presses the key that goes from one control to the next. */
    void pressTab() throws IOException, InterruptedException {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        String picture = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(picture));
    }

    /** Errors in the console of this page: of scripts, of what was not loaded, of what a policy forbade. */
    List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
        int id = ++sent;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        page.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null || answer.has("error")) {
                throw new IllegalStateException("Chromium answers " + method + " with " + answer);
            }
            if (answer.path("id").asInt() == id) {
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        page.abort();
        http.shutdownNow();
        browser.close();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }

        private void hear(String message) {
            try {
                JsonNode event = JSON.readTree(message);
                switch (event.path("method").asText()) {
                    case "" -> answers.add(event);
                    case "Page.loadEventFired" -> loads.add(event);
                    case "Runtime.exceptionThrown" -> complain(event);
                    case "Runtime.consoleAPICalled" -> complainIf(event, event.at("/params/type"));
                    case "Log.entryAdded" -> complainIf(event, event.at("/params/entry/level"));
                    default -> {
                        // Network traffic and the like.
                    }
                }
            } catch (IOException e) {
                complaints.add("unreadable: " + message);
            }
        }

        private void complainIf(JsonNode event, JsonNode level) {
            if (level.asText().equals("error")) {
                complain(event);
            }
        }

        private void complain(JsonNode event) {
            synchronized (complaints) {
                complaints.add(event.path("params").toString());
            }
        }
    }
}
