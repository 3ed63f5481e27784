package tj.omuzgor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of {@code k8s/base}, read strictly: a member that Kubernetes does not know is an error, not something to skip. */
final class ClusterFiles {

    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1/Deployment", Deployment.class,
            "v1/Service", Service.class,
            "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class);
    private static final YAMLMapper STRICT = strict();

    private final Path folder;
    private final JsonNode kustomization;
    private final List<HasMetadata> resources = new ArrayList<>();

    ClusterFiles(Path folder) throws IOException {
        this.folder = folder;
        this.kustomization = STRICT.readTree(folder.resolve(KUSTOMIZATION).toFile());
        for (String file : files()) {
            try (var documents = STRICT.readerFor(JsonNode.class)
                    .<JsonNode>readValues(folder.resolve(file).toFile())) {
                while (documents.hasNext()) {
                    resources.add(resource(file, documents.next()));
                }
            }
        }
    }

    /** The models keep unknown members in a map of their own; here they are refused. */
    private static YAMLMapper strict() {
        YAMLMapper mapper = new YAMLMapper();
        mapper.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public Boolean hasAnySetter(Annotated member) {
                return false;
            }
        });
        return mapper;
    }

    private static HasMetadata resource(String file, JsonNode document) throws IOException {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException(file + " holds a " + kind + ", which no test knows");
        }
        return STRICT.treeToValue(document, type);
    }

    /** The resource files beside the kustomization. */
    List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(KUSTOMIZATION))
                    .sorted()
                    .toList();
        }
    }

    /** The resource files that the kustomization names. */
    List<String> named() {
        return texts(kustomization.path("resources"));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream()
                .filter(resource -> resource.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " is called " + name));
    }

    /** What every service is told. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (JsonNode generator : kustomization.path("configMapGenerator")) {
            for (String literal : texts(generator.path("literals"))) {
                String[] pair = literal.split("=", 2);
                settings.put(pair[0], pair[1]);
            }
        }
        return settings;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
