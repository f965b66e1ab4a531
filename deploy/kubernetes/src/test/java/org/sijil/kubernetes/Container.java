package org.sijil.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** One of the services as a manifest has it run. */
record Container(JsonNode spec, Manifests manifests) {
    /** The service's module, as its image is called. */
    String program() {
        return spec.path("image").asText().replaceFirst("^.*/", "").replaceFirst("[:@].*$", "");
    }

    /** @param secret gives the value under a key of a secret */
    Map<String, String> environment(BinaryOperator<String> secret) {
        var environment = new TreeMap<String, String>();
        Manifests.stream(spec.path("envFrom")).forEach(from -> {
            var map = from.at("/configMapRef/name").asText();
            manifests
                    .get("ConfigMap", map)
                    .path("data")
                    .properties()
                    .forEach(setting ->
                            environment.put(setting.getKey(), setting.getValue().asText()));
        });
        Manifests.stream(spec.path("env")).forEach(setting -> {
            var reference = setting.at("/valueFrom/secretKeyRef");
            environment.put(
                    setting.path("name").asText(),
                    reference.isMissingNode()
                            ? setting.path("value").asText()
                            : secret.apply(
                                    reference.path("name").asText(),
                                    reference.path("key").asText()));
        });
        return environment;
    }
}
