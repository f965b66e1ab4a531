package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/** The three services as a client sees them. */
public record Api(DataFolder folder, Ports ports) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Answer(int status, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException _) {
                return MissingNode.getInstance();
            }
        }
    }

    /** A read of query-service that waits until it knows all that the claim log holds. */
    public JsonNode query(String path) {
        var known = claimLog().size();
        var separator = path.contains("?") ? "&" : "?";
        return get(ports.query(), path + separator + "minKnown=" + known).json();
    }

    JsonNode incident(String path) {
        return get(ports.incident(), path).json();
    }

    /** The entries as served: a JSON object each. */
    List<String> claimLog() {
        return wholeLog(ports.ingest(), "/ingest/log");
    }

    List<String> controlLog() {
        return wholeLog(ports.incident(), "/incident/log");
    }

    /** @param log claims or control */
    public String ofLog(String log, String path) {
        var isClaims = log.equals("claims");
        return get(isClaims ? ports.ingest() : ports.incident(), (isClaims ? "/ingest/log/" : "/incident/log/") + path)
                .text();
    }

    private static List<String> wholeLog(int port, String log) {
        var entries = new ArrayList<String>();
        List<String> page;
        do {
            page = get(port, "%s/entries?from=%d&limit=1000".formatted(log, entries.size()))
                    .text()
                    .lines()
                    .toList();
            entries.addAll(page);
        } while (!page.isEmpty());
        return entries;
    }

    static Answer get(int port, String path) {
        return send(HttpRequest.newBuilder(Ports.at(port).resolve(path)).GET());
    }

    static boolean isReady(int port) {
        return health(port).status() == 200;
    }

    /** Why a service is ready or not; nothing where it does not answer. */
    static Answer health(int port) {
        try {
            return get(port, "/q/health/ready");
        } catch (IllegalStateException _) {
            return new Answer(503, "");
        }
    }

    /** @return of a metric without labels */
    static double metric(int port, String name) {
        return get(port, "/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** @param role whose token goes with it; none where null */
    public Answer post(String path, String body, @Nullable String role) {
        var request = HttpRequest.newBuilder(Ports.at(ports.ingest()).resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(role == null ? request : request.header("Authorization", "Bearer " + token(role)));
    }

    /** @param lines of NDJSON */
    public void define(String lines) {
        var request = HttpRequest.newBuilder(Ports.at(ports.ingest()).resolve("/ingest/definitions"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token("steward"))
                .POST(BodyPublishers.ofString(lines));
        assertThat(send(request).text().lines())
                .hasSameSizeAs(lines.lines().toList())
                .allMatch(outcome -> outcome.contains("\"receipt\""));
    }

    public String token(String role) {
        return ClientOptions.token(folder, role);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
