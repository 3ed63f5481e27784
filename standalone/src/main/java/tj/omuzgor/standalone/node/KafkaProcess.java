package tj.omuzgor.standalone.node;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tj.omuzgor.standalone.build.AotCache;
import tj.omuzgor.standalone.build.Project;
import tj.omuzgor.standalone.data.DataFolder;
import tj.omuzgor.standalone.data.Refusal;
import tj.omuzgor.standalone.supervise.Launch;
import tj.omuzgor.standalone.supervise.Part;

/** The Kafka node of the {@code kafka-node} module in a JVM of its own. */
public final class KafkaProcess implements Part {

    public static final String NAME = "kafka";

    private static final String MAIN = "tj.omuzgor.kafka.KafkaNode";
    private static final List<String> JVM = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final int TIMEOUT_MILLIS = 1000;
    private static final short API_VERSIONS = 18;

    private final Project project;
    private final Path files;
    private final int port;
    private final int controllerPort;

    public KafkaProcess(Project project, DataFolder data, int port, int controllerPort) {
        this.project = project;
        this.files = data.folder("kafka");
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int layer() {
        return 1;
    }

    @Override
    public void prepare() {
        if (!Files.exists(jar())) {
            throw new Refusal("kafka-node is not built: there is no " + jar() + ".");
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(project.java().toString());
        command.addAll(JVM);
        command.addAll(cache().options());
        command.addAll(List.of(
                "-cp",
                jar().toString(),
                MAIN,
                "--data",
                files.toString(),
                "--port",
                Integer.toString(port),
                "--controller-port",
                Integer.toString(controllerPort)));
        return new Launch(command, Map.of(), files, MAIN);
    }

    @Override
    public String stopping() throws IOException {
        return cache().stopping();
    }

    @Override
    public void onStopped() throws IOException {
        cache().keep();
    }

    private AotCache cache() throws IOException {
        return new AotCache(project, NAME, jar(), target().resolve("lib"));
    }

    private Path target() {
        return project.module("kafka-node").resolve("target");
    }

    /** The module's jar, which names its libraries; a folder of classes would keep the JVM from using its cache. */
    private Path jar() {
        return target().resolve("kafka-node.jar");
    }

    /** Asks which requests the broker understands (ApiVersions, version 0), as every client does first. */
    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(API_VERSIONS);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == 1 && answer.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
