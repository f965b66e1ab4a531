package org.sijil.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EcKeyUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.local.ClientOptions;
import org.sijil.local.DataFolder;

class CredentialsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"reader", "contributor", "analyst", "steward", "operator"})
    void each_role_has_a_token_that_the_key_verifies(String role) throws Exception {
        var folder = made();
        var claims = verify(ClientOptions.token(folder, role), key(folder));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly(role);
        assertThat(claims.getSubject()).isEqualTo(role);
    }

    @Test
    void only_their_owner_reads_them() throws IOException {
        var folder = made();
        for (var secret : List.of(
                folder.tokens(),
                folder.pseudonymKey(),
                folder.password(),
                folder.logKey("claims"),
                folder.logKey("control"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_start_makes_none() throws IOException {
        var folder = made();
        var tokens = Files.readString(folder.tokens());
        var key = Files.readAllBytes(folder.logKey("claims"));
        Credentials.makeMissing(folder);
        assertThat(folder.logKey("claims")).hasBinaryContent(key);
        assertThat(folder.tokens()).hasContent(tokens);
    }

    @Test
    void without_the_tokens_new_ones_are_made_and_the_old_ones_are_void() throws Exception {
        var folder = made();
        var pseudonyms = Files.readAllBytes(folder.pseudonymKey());
        var old = ClientOptions.token(folder, "steward");
        Files.delete(folder.tokens());
        Credentials.makeMissing(folder);
        assertThatThrownBy(() -> verify(old, key(folder))).isInstanceOf(InvalidJwtException.class);
        assertThat(folder.pseudonymKey()).hasBinaryContent(pseudonyms);
    }

    private DataFolder made() throws IOException {
        var folder = new DataFolder(directory);
        Credentials.makeMissing(folder);
        return folder;
    }

    private static PublicKey key(DataFolder folder) throws Exception {
        return new EcKeyUtil().fromPemEncoded(Files.readString(folder.tokenKey()));
    }

    private static JwtClaims verify(String token, PublicKey key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer(Credentials.ISSUER)
                .setExpectedAudience(Credentials.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
