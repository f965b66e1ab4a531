package org.sijil.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.sijil.bench.PackagedService;
import org.sijil.testkit.TestDatabase;

/** How ingest-service is started: as {@code ./sijil up} starts it, and with keys of its own. */
final class IngestService {
    private IngestService() {}

    static PackagedService start(TestDatabase database, Token token) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("sijil-bench");
        var tokenKey = Files.writeString(folder.resolve("token-key.pem"), token.publicKey());
        var pseudonymKey = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
        return PackagedService.start(
                "ingest-service",
                "256m",
                database,
                Map.of(
                        "SIJIL_PSEUDONYM_KEY",
                        pseudonymKey.toString(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        tokenKey.toUri().toString(),
                        "MP_JWT_VERIFY_ISSUER",
                        Token.ISSUER,
                        "MP_JWT_VERIFY_AUDIENCES",
                        Token.AUDIENCE));
    }
}
