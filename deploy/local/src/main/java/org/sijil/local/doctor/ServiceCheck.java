package org.sijil.local.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.local.verify.ServedCheckpoint;

/** What a service says of itself, and whether what it signs is signed by the key that it tells. */
final class ServiceCheck implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More than any pause, and less than anybody should wait. */
    private static final double MOST_SECONDS = 60;

    private static final Map<String, String> LATE = Map.of(
            "sijil_follower_lag_seconds", "has not worked in what was recorded %.0f s ago",
            "sijil_query_lag_seconds", "does not serve what was recorded %.0f s ago",
            "sijil_unsigned_seconds", "has signed nothing for %.0f s");

    /** Instants are compared between machines: what one says of "now" the other has to understand. */
    private static final Duration MOST_APART = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final @Nullable String token;

    ServiceCheck(@Nullable String token) {
        this.token = token;
    }

    /** @return a line for each thing that is wrong, none where all is well */
    List<String> faults(URI service) throws InterruptedException {
        var faults = new ArrayList<String>();
        try {
            faults.addAll(ofHealth(get(service, "/q/health/ready")));
            var metrics = get(service, "/q/metrics").body();
            faults.addAll(late(metrics));
            faults.addAll(clock(metrics));
            for (var root : List.of("/ingest", "/incident")) {
                if (get(service, root + "/openapi").statusCode() == 200) {
                    ServedCheckpoint.read(service.resolve(root + "/log"), token);
                }
            }
        } catch (IOException fault) {
            faults.add("does not answer: " + fault);
        } catch (CommandFailed fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
        return faults.stream().map(fault -> service + ": " + fault).toList();
    }

    private HttpResponse<String> get(URI service, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** A channel that stands still leaves a service ready, and yet something is wrong. */
    private static List<String> ofHealth(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() != 200 && answer.statusCode() != 503) {
            return List.of("no Sijil answers at /q/health/ready, but " + answer.statusCode());
        }
        var faults = new ArrayList<String>();
        for (var check : JSON.readTree(answer.body()).path("checks")) {
            var told = check.path("data").toString();
            if (check.path("status").asText().equals("DOWN") || isStopped(check.path("data"))) {
                faults.add("%s: %s".formatted(check.path("name").asText(), told));
            }
        }
        if (answer.statusCode() == 503 && faults.isEmpty()) {
            faults.add("is not ready");
        }
        return faults;
    }

    private static boolean isStopped(JsonNode data) {
        return data.valueStream().anyMatch(state -> state.asText().startsWith("stopped"));
    }

    private static List<String> late(String metrics) {
        return LATE.entrySet().stream()
                .flatMap(late -> metrics.lines()
                        .filter(line -> line.startsWith(late.getKey()))
                        .map(ServiceCheck::value)
                        .filter(seconds -> seconds > MOST_SECONDS)
                        .map(seconds -> late.getValue().formatted(seconds)))
                .toList();
    }

    /** As the service had it when it started; a clock that was set since is not seen. */
    private static List<String> clock(String metrics) {
        var seconds = metrics.lines()
                .filter(line ->
                        line.startsWith("process_start_time_seconds ") || line.startsWith("process_uptime_seconds "))
                .mapToDouble(ServiceCheck::value)
                .sum();
        var apart = Duration.between(Instant.ofEpochMilli(Math.round(seconds * 1000)), Instant.now());
        return apart.abs().compareTo(MOST_APART) > 0
                ? List.of("its clock is %d s apart from the one here"
                        .formatted(apart.abs().toSeconds()))
                : List.of();
    }

    /** The last word of a sample is its value, which may be NaN. */
    private static double value(String sample) {
        return Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1));
    }

    @Override
    public void close() {
        http.close();
    }
}
