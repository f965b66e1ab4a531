package org.sijil.query.changes;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.query.testing.Listener;
import org.sijil.query.testing.QueryDatabase;
import org.sijil.query.testing.Say;
import org.sijil.query.testing.TwoLogs;
import org.sijil.testkit.Eventually;

/** {@code -Dsijil.changes.seconds=60} listens for a minute, and tells how the memory in use went. */
@QuarkusTest
@WithTestResource(QueryDatabase.class)
@TestProfile(Impatient.class)
class ManyListenersTest {
    private static final int LISTENERS = 200;
    private static final int AREAS = 50;
    private static final int REVISIONS_A_SECOND = 100;
    private static final int SECONDS = Integer.getInteger("sijil.changes.seconds", 3);
    private static final int REVISIONS = SECONDS * REVISIONS_A_SECOND;

    /** Less than a listener would need, were it to hold for each what it has not read. */
    private static final long MOST_GROWTH_BYTES = 64 << 20;

    @Inject
    Feed feed;

    private final TwoLogs logs = TwoLogs.here();

    @BeforeEach
    void tell() {
        nobodyListens();
        long size = logs.tell(Say.actor("many-a"), Say.actor("many-b"), Say.source("many-s"));
        for (int i = 0; i < AREAS; i++) {
            size = logs.tell(Say.area("many-" + i, null));
        }
        given().queryParam("minKnown", size).get("/position").then().statusCode(200);
    }

    @AfterEach
    void nobodyListens() {
        Eventually.holds(() -> assertThat(feed.streams()).isZero());
    }

    private static long ofControlLog() {
        return given().get("/position").then().extract().jsonPath().getLong("controlLog.applied");
    }

    /** One area after the other is taken, by one side after the other. */
    private void revise(int from, int until) {
        var begin = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        long due = System.nanoTime();
        for (int i = from; i < until; i++) {
            var side = i / AREAS % 2 == 0 ? "many-a" : "many-b";
            var at = begin.plus(i, ChronoUnit.MINUTES).toString();
            logs.tell(Say.takes("many-" + logs.size(), side, "many-" + i % AREAS, at, "many-s"));
            due += Duration.ofSeconds(1).toNanos() / REVISIONS_A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Test
    void each_is_told_everything_once_however_often_the_connection_is_cut() throws Exception {
        long begin = ofControlLog();
        var end = new AtomicLong(Long.MAX_VALUE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<List<Long>>>();
            for (int seed = 0; seed < LISTENERS; seed++) {
                told.add(threads.submit(listener(begin, end, new Random(seed))));
            }
            revise(0, REVISIONS / 4);
            long before = usedBytes();
            revise(REVISIONS / 4, REVISIONS);
            long after = usedBytes();
            given().queryParam("minKnown", logs.size()).get("/position").then().statusCode(200);
            end.set(ofControlLog());
            assertThat(end.get() - begin).isEqualTo(REVISIONS);
            var expected = LongStream.rangeClosed(begin + 1, end.get()).boxed().toList();
            for (var ids : told) {
                assertThat(ids.get(20, TimeUnit.SECONDS)).isEqualTo(expected);
            }
            assertThat(after - before).isLessThan(MOST_GROWTH_BYTES);
        }
    }

    /** Listens until it was told all, and leaves every now and then without a word. */
    private static Callable<List<Long>> listener(long begin, AtomicLong end, Random random) {
        return () -> {
            var told = new ArrayList<Long>();
            long last = begin;
            while (last < end.get()) {
                try (var stream = Listener.open("", last)) {
                    int cut = told.size() + 1 + random.nextInt(2 * REVISIONS_A_SECOND);
                    while (last < end.get() && told.size() < cut) {
                        var id = stream.next(_ -> true).id();
                        if (id != null) {
                            told.add(id);
                            last = id;
                        }
                    }
                }
            }
            return told;
        };
    }

    private static long usedBytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void no_more_may_listen_than_there_is_room_for() {
        var streams = new ArrayList<Listener>();
        try {
            for (int i = 0; i < Impatient.MAX_STREAMS; i++) {
                streams.add(Listener.open(""));
            }
            given().get("/changes")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("1"))
                    .body("type", endsWith("/overloaded"));
        } finally {
            streams.forEach(Listener::close);
        }
        nobodyListens();
        Listener.open("").close();
    }

    @Test
    void who_reads_nothing_is_sent_away() throws IOException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write("GET /changes?lastEventId=0 HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(US_ASCII));
            Eventually.holds(() -> assertThat(feed.streams()).isOne());
            Eventually.holds(() -> assertThat(feed.streams()).isZero());
        }
    }

    @Test
    void one_of_those_who_share_a_connection_may_leave() {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .build();
                var stays = Listener.open(client, "", ofControlLog())) {
            Listener.open(client, "", 0L).close();
            Eventually.holds(() -> assertThat(feed.streams()).isOne());
            // An area of its own: told twice of one area and second, a claim would change nothing where all are
            // counted.
            var at = Instant.now().minus(1, ChronoUnit.HOURS).toString();
            logs.tell(Say.area("many-shared", null), Say.takes("many-shared", "many-a", "many-shared", at, "many-s"));
            assertThat(stays.revisions(1)).hasSize(1);
        }
    }
}
