package org.sijil.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
    @TempDir
    Path folder;

    @Test
    void is_the_first_half_of_the_mac_of_issuer_and_subject() throws IOException {
        // printf 'https://a\0ahmad' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
        assertThat(new Pseudonyms(key(32)).of("https://a", "ahmad")).isEqualTo("0-kw-_FDuDUtwYyN_deUSg");
    }

    @Test
    void the_border_between_issuer_and_subject_counts() throws IOException {
        var pseudonyms = new Pseudonyms(key(32));
        assertThat(pseudonyms.of("ab", "c")).isNotEqualTo(pseudonyms.of("a", "bc"));
    }

    @Test
    void a_short_key_is_no_key() throws IOException {
        var key = key(31);
        assertThatIllegalStateException().isThrownBy(() -> new Pseudonyms(key));
    }

    private Path key(int bytes) throws IOException {
        var key = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            key[i] = (byte) i;
        }
        return Files.write(folder.resolve("key-" + bytes), key);
    }
}
