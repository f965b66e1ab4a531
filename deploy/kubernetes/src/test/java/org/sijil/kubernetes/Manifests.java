package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An overlay as kustomize renders it. Where there is no kubectl, its tests are skipped. */
record Manifests(List<JsonNode> documents) {
    static final List<String> OVERLAYS = List.of("single", "replicated", "kafka");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifests of(String overlay) {
        try {
            var output = Files.createTempFile("kustomize", ".yaml");
            try {
                var process = kubectl("kustomize", "overlays/" + overlay)
                        .redirectOutput(output.toFile())
                        .start();
                var complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(complaints).isZero();
                return new Manifests(read(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ProcessBuilder kubectl(String... arguments) {
        var kubectl = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        if (kubectl.isEmpty()) {
            abort("no kubectl in PATH");
        }
        var command = new ArrayList<>(List.of(kubectl.get().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** With anchors and merges taken for what they stand for. */
    static List<JsonNode> read(Path yaml) {
        try (var reader = Files.newBufferedReader(yaml)) {
            var documents = new ArrayList<JsonNode>();
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(reader)
                    .forEach(document -> documents.add(JSON.valueToTree(document)));
            return documents;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind));
    }

    JsonNode get(String kind, String name) {
        return ofKind(kind)
                .filter(document -> document.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What pods are made by, however deep it lies: the nodes that have containers. */
    List<JsonNode> pods() {
        return documents.stream()
                .flatMap(document -> Stream.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec")
                        .map(document::at))
                .filter(spec -> spec.has("containers"))
                .toList();
    }

    List<Container> containers() {
        return pods().stream()
                .flatMap(pod -> stream(pod.path("containers")))
                .map(container -> new Container(container, this))
                .toList();
    }

    Container container(String kind, String name, String container) {
        return stream(get(kind, name).at("/spec/template/spec/containers"))
                .filter(it -> it.path("name").asText().equals(container))
                .map(it -> new Container(it, this))
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
