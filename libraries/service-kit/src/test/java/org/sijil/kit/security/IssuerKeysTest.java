package org.sijil.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.testkit.Eventually;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Keys that an OpenID provider publishes and changes. */
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Tokens.class)
@WithTestResource(IssuerHere.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerKeysTest {
    private static final int PAUSE_SECONDS = 1;

    private final String issuer = ConfigProvider.getConfig().getValue("sijil.issuer", String.class);

    @Order(1)
    @ParameterizedTest
    @CsvSource({"rs, RS256", "es, ES256", "ed, EDDSA"})
    void a_token_by_any_of_them_is_taken(String id, SignatureAlgorithm algorithm) {
        assertThat(status(token(issuer, id, id, algorithm))).isEqualTo(200);
    }

    @Order(1)
    @Test
    void a_token_by_another_key_or_of_another_issuer_is_refused() {
        assertThat(status(token(issuer, "es", "next", SignatureAlgorithm.ES256)))
                .isEqualTo(401);
        assertThat(status(token("https://another.test", "es", "es", SignatureAlgorithm.ES256)))
                .isEqualTo(401);
        assertThat(status(Tokens.of("reader"))).isEqualTo(401);
    }

    @Order(2)
    @Test
    void tokens_by_unknown_keys_make_it_ask_once_in_a_while() {
        long begun = System.nanoTime();
        int before = asked();
        for (int i = 0; i < 100; i++) {
            var unknown = UUID.randomUUID().toString();
            assertThat(status(token(issuer, unknown, "es", SignatureAlgorithm.ES256)))
                    .isEqualTo(401);
        }
        long pauses = 1 + Duration.ofNanos(System.nanoTime() - begun).toSeconds() / PAUSE_SECONDS;
        assertThat(asked() - before).isLessThanOrEqualTo((int) pauses + 1);
    }

    @Order(3)
    @Test
    void a_new_key_is_learned_from_its_first_token_and_an_old_one_forgotten() {
        given().get(issuer + "/rotate").then().statusCode(200);
        var byNext = token(issuer, "next", "next", SignatureAlgorithm.ES256);
        Eventually.holds(() -> assertThat(status(byNext)).isEqualTo(200));
        assertThat(status(token(issuer, "es", "es", SignatureAlgorithm.ES256))).isEqualTo(401);
    }

    private int asked() {
        return Integer.parseInt(given().get(issuer + "/asked").asString());
    }

    private static int status(String token) {
        return given().port(RestAssured.port)
                .auth()
                .oauth2(token)
                .get("/trial/things")
                .statusCode();
    }

    private String token(String issuer, String id, String signer, SignatureAlgorithm algorithm) {
        var key = ConfigProvider.getConfig().getValue(IssuerHere.PRIVATE + signer, String.class);
        var type = switch (signer) {
            case "rs" -> "RSA";
            case "ed" -> "Ed25519";
            default -> "EC";
        };
        try {
            return Jwt.issuer(issuer)
                    .audience("sijil")
                    .subject("somebody")
                    .groups("reader")
                    .expiresIn(Duration.ofHours(1))
                    .jws()
                    .keyId(id)
                    .algorithm(algorithm)
                    .sign(KeyFactory.getInstance(type)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
