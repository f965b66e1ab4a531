package org.sijil.local.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.sijil.local.CommandFailed;

/** Reads of one query-service, none of which may tell less than one before it. */
public final class Reads {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI query;
    private long known;
    private volatile long answered;
    private volatile long unanswered;

    public Reads(URI query) {
        this.query = query;
    }

    long answered() {
        return answered;
    }

    /** As often nobody was there, or 503 was said. */
    public long unanswered() {
        return unanswered;
    }

    /** What is in control of a place now, by one client. */
    void read(RandomGenerator random) throws InterruptedException {
        try {
            var response = get(query.resolve("/areas/" + Operation.square(random) + "/control"));
            if (response.statusCode() == 503) {
                unanswered++;
                return;
            }
            var now = known(response);
            if (now < known) {
                throw new CommandFailed("a read tells %d entries, and one before it %d".formatted(now, known));
            }
            known = now;
            answered++;
        } catch (IOException _) {
            unanswered++;
        }
    }

    /** A read has to tell all that the claim log holds, and no more. */
    public void awaitAll(long entries) throws IOException, InterruptedException {
        awaitAtLeast(entries);
        var now = known(get(query.resolve("/control?minKnown=" + entries)));
        if (now != entries) {
            throw new CommandFailed("a read tells %d entries of %d".formatted(now, entries));
        }
    }

    /** Reads have to tell so many entries, and have time to follow the claim log to there while they come nearer. */
    void awaitAtLeast(long entries) throws InterruptedException {
        var nearest = 0L;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (nearest < entries) {
            var now = position();
            if (now > nearest) {
                nearest = now;
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new CommandFailed(
                        "reads tell %d entries of %d, and no more in %s".formatted(nearest, entries, PATIENCE));
            }
            Thread.sleep(20);
        }
    }

    /** Nothing where nobody is there or 503 is said. */
    private long position() throws InterruptedException {
        try {
            var told = get(query.resolve("/position"));
            return told.statusCode() == 503 ? 0 : known(told);
        } catch (IOException _) {
            return 0;
        }
    }

    private static long known(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new CommandFailed("a read was answered %d %s".formatted(response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body()).required("known").asLong();
    }

    private HttpResponse<String> get(URI what) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(what).timeout(Duration.ofSeconds(20)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
