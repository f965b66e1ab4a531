package org.sijil.ingest.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.ingest.Client;

/** The files under {@code gazetteer/}, all made up, and how they are sent. */
final class MadeUp {
    static final Path FOLDER = Path.of("src/test/resources/gazetteer");

    private MadeUp() {}

    static List<Path> in(Path folder, String... endings) {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param query such as {@code ?dryRun=true} */
    static Client.Answer send(String role, String query, byte[] file) {
        return Client.send(Client.as(role)
                .request("/ingest/gazetteer" + query, "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
