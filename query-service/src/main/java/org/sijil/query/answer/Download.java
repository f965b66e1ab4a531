package org.sijil.query.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/** An answer that is kept as a file, sent as it is made. */
public final class Download {
    private Download() {}

    /** @param known the size of the claim log at which all of it is read */
    public static Map<String, List<String>> headers(String name, long known) {
        return Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"%s\"".formatted(name)),
                HttpHeaders.CACHE_CONTROL,
                List.of(Caching.ASK_AGAIN),
                HttpHeaders.VARY,
                List.of(HttpHeaders.AUTHORIZATION),
                "Sijil-Known",
                List.of(Long.toString(known)));
    }

    /** @param head what comes before all pieces */
    public static Multi<byte[]> file(String head, Multi<String> pieces) {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(head), pieces)
                .map(piece -> piece.getBytes(UTF_8));
    }
}
