package org.sijil.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import org.sijil.bench.PackagedService;
import org.sijil.testkit.TestDatabase;

/** How ingest-service is started: as {@code ./sijil up} starts it, and with keys of its own. */
public final class IngestService {
    private IngestService() {}

    public static PackagedService start(TestDatabase database, Token token) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("sijil-bench");
        var pseudonymKey = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
        var settings = new HashMap<>(token.settings());
        settings.put("SIJIL_PSEUDONYM_KEY", pseudonymKey.toString());
        return PackagedService.start("ingest-service", "256m", database, settings);
    }
}
