package org.sijil.kit.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustTest {
    private final JWTAuthContextInfo trusted = new JWTAuthContextInfo();

    @Test
    void a_key_without_issuer_and_audience_is_not_trusted() {
        assertThatIllegalStateException().isThrownBy(() -> IssuerKeys.demandNames(trusted));
        trusted.setIssuedBy("https://issuer.test");
        assertThatIllegalStateException().isThrownBy(() -> IssuerKeys.demandNames(trusted));
        trusted.setExpectedAudience(Set.of("sijil"));
        assertThatCode(() -> IssuerKeys.demandNames(trusted)).doesNotThrowAnyException();
    }

    /** An address that is set aside for examples (RFC 5737): nothing is asked there. */
    @Test
    void keys_do_not_come_by_what_others_could_alter() {
        assertThatThrownBy(() -> IssuerDocument.fetch(URI.create("http://192.0.2.1/keys"))
                        .join())
                .hasMessageContaining("not by https");
    }
}
