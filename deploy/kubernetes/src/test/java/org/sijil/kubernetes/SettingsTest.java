package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the manifests tell a service is what it asks for; secrets are told by reference only. */
class SettingsTest {
    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void every_name_is_a_setting_of_the_service(String overlay) {
        for (var container : Manifests.of(overlay).containers()) {
            assertThat(Settings.of(container.program()).variables())
                    .containsAll(container.environment((_, _) -> "").keySet());
        }
    }

    @Test
    void a_name_that_is_mistyped_is_none() {
        assertThat(Settings.of("ingest-service").variables())
                .contains("SIJIL_PSEUDONYM_KEY", "SIJIL_LOG_SIGNED_STATE", "SIJIL_ISSUER")
                .doesNotContain("SIJIL_PSEUDONYMKEY");
    }

    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void passwords_are_referred_to(String overlay) {
        for (var container : Manifests.of(overlay).containers()) {
            assertThat(container.environment((_, _) -> "referred to"))
                    .allSatisfy((name, value) -> assertThat(!name.endsWith("PASSWORD") || value.equals("referred to"))
                            .as(name)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @FieldSource("org.sijil.kubernetes.Manifests#OVERLAYS")
    void ports_are_those_that_are_listened_on(String overlay) {
        for (var container : Manifests.of(overlay).containers()) {
            for (var port : container.spec().path("ports")) {
                assertThat(port.path("containerPort").asText())
                        .isEqualTo(
                                Settings.of(container.program()).properties().getProperty("quarkus.http.port", "8080"));
            }
        }
    }
}
