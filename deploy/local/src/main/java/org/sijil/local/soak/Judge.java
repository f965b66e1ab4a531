package org.sijil.local.soak;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.sijil.local.Ports;
import org.sijil.local.verify.Refold;
import org.sijil.local.verify.Verify;

/** What was acknowledged is there once, where it was said to be; it is signed, folded and read. */
record Judge(Ports ports, History history, Reads reads) {
    private static final int ASKED_AGAIN = 1_000;

    /** Whoever asks again is told the same; that it added nothing, the log tells. */
    void askAgain(PatientClient client, List<Operation> repeatable, RandomGenerator random)
            throws InterruptedException {
        for (var again = 0; again < ASKED_AGAIN; again++) {
            client.send(repeatable.get(random.nextInt(repeatable.size())));
        }
    }

    void judge() throws IOException, InterruptedException {
        var claims = new ServedLog(Ports.at(ports.ingest()), "/ingest/log");
        var control = new ServedLog(Ports.at(ports.incident()), "/incident/log");
        var log = new CheckedLog(claims.entries());
        history.judge(log);
        reads.awaitAll(log.size());
        claims.awaitSigned();
        control.awaitSigned();
        var verify = new Verify();
        System.out.print(verify.verify(claims.url()) + verify.verify(control.url()));
        System.out.print(new Refold().refold(claims.url(), control.url()));
        System.out.println("Nothing is lost, and nothing doubled");
    }
}
