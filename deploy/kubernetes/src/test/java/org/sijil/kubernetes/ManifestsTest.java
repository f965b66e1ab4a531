package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each document has only fields that the API server knows, each of the type that it takes. */
class ManifestsTest {
    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("CronJob", CronJob.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("Ingress", Ingress.class),
            Map.entry("Job", Job.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("Service", Service.class),
            Map.entry("ServiceMonitor", ServiceMonitor.class),
            Map.entry("StatefulSet", StatefulSet.class));

    /** The model keeps what it does not know, unless it is not let. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated any) {
                    return false;
                }
            });

    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void every_field_is_known(String overlay) throws JsonProcessingException {
        for (var document : Manifests.of(overlay).documents()) {
            var kind = document.path("kind").asText();
            if (kind.equals("Cluster")) {
                // CloudNativePG's; its model is not to be had.
                assertThat(document.path("apiVersion").asText()).isEqualTo("postgresql.cnpg.io/v1");
            } else {
                assertThat(KINDS).containsKey(kind);
                STRICT.treeToValue(document, KINDS.get(kind));
            }
        }
    }

    @Test
    void a_field_that_is_unknown_is_found() {
        var query = Manifests.of("single").get("Deployment", "query");
        ((ObjectNode) query.at("/spec/template/spec/containers/0/securityContext")).put("readOnlyRootFileSystem", true);
        assertThatThrownBy(() -> STRICT.treeToValue(query, Deployment.class))
                .hasMessageContaining("readOnlyRootFileSystem");
    }

    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void containers_may_do_little(String overlay) {
        for (var pod : Manifests.of(overlay).pods()) {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (var container : pod.path("containers")) {
                var security = container.path("securityContext");
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").isTextual()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void what_is_named_is_there(String overlay) {
        var manifests = Manifests.of(overlay);
        for (var document : manifests.documents()) {
            var pod = document.at("/spec/template/spec");
            var volumes = names(pod.path("volumes"));
            volumes.addAll(names(document.at("/spec/volumeClaimTemplates"), "/metadata/name"));
            for (var container : pod.path("containers")) {
                assertThat(volumes).containsAll(names(container.path("volumeMounts")));
                for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                    Manifests.text(container.at("/" + probe + "/httpGet/port"))
                            .ifPresent(port ->
                                    assertThat(names(container.path("ports"))).contains(port));
                }
            }
        }
        manifests
                .ofKind("Service")
                .forEach(service -> assertThat(manifests.documents())
                        .anyMatch(document -> isSelected(document, service.at("/spec/selector"))));
        manifests
                .ofKind("Ingress")
                .flatMap(ingress -> Manifests.stream(ingress.at("/spec/rules/0/http/paths")))
                .forEach(path -> manifests.get(
                        "Service", path.at("/backend/service/name").asText()));
    }

    private static boolean isSelected(JsonNode document, JsonNode selector) {
        var labels = document.at("/spec/template/metadata/labels");
        return selector.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static List<String> names(JsonNode items) {
        return names(items, "/name");
    }

    private static List<String> names(JsonNode items, String pointer) {
        return new ArrayList<>(
                Manifests.stream(items).map(item -> item.at(pointer).asText()).toList());
    }
}
