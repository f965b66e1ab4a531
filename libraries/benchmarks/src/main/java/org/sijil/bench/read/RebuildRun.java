package org.sijil.bench.read;

import io.vertx.core.json.JsonObject;
import org.HdrHistogram.Histogram;
import org.sijil.bench.OpenLoop;
import org.sijil.bench.WrongAnswer;

/**
 * Read models made anew while they are read.
 *
 * @param entries   of both logs
 * @param latencies of the reads meanwhile, in nanoseconds
 */
record RebuildRun(double seconds, long entries, Histogram latencies) {
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /** @param readsPerSecond of one area at random moments */
    static RebuildRun watch(ReadClient client, Reads reads, double readsPerSecond) throws InterruptedException {
        var meanwhile = new OpenLoop(readsPerSecond, _ -> reads.areaAtRandom());
        long start = System.nanoTime();
        var answer = new JsonObject(ReadClient.await(client.post("/rebuilds", "", 202, "\"verdict\":null")));
        while (answer.getString("verdict") == null) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            answer =
                    new JsonObject(ReadClient.await(client.get("/rebuilds/" + answer.getString("id"), "\"verdict\":")));
        }
        if (!answer.getString("verdict").equals("SWITCHED")) {
            throw new WrongAnswer("a rebuild ended with " + answer);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new RebuildRun(seconds, answer.getLong("done"), meanwhile.finish());
    }
}
