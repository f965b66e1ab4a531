package org.sijil.local.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.sijil.local.CommandFailed;
import org.sijil.local.up.Services;

/** Causes one fault after another, and sees after each that everything works again. */
final class FaultInjector {
    /** That a service may take to answer again, beyond being ready. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Fault> faults;
    private final Services services;
    private final MixedLoad load;
    private final History history;
    private final Reads reads;
    private final Outages outages = new Outages();

    FaultInjector(List<Fault> faults, Services services, MixedLoad load, History history, Reads reads) {
        this.faults = faults;
        this.services = services;
        this.load = load;
        this.history = history;
        this.reads = reads;
    }

    /**
     * The faults in turn.
     *
     * @param fewest faults, where there is no time for more
     * @param every  between the end of one and the beginning of the next
     */
    Outages run(int fewest, Duration time, Duration every) throws Exception {
        var begin = System.nanoTime();
        for (var number = 0; number < fewest || since(begin).compareTo(time) < 0; number++) {
            Thread.sleep(every);
            load.throwWhatWentWrong();
            cause(faults.get(number % faults.size()));
        }
        return outages;
    }

    private void cause(Fault fault) throws Exception {
        var begin = System.nanoTime();
        fault.cause().happen();
        services.awaitReady();
        awaitAnswer();
        var away = since(begin);
        var answers = history.answers();
        reads.awaitAtLeast(answers);
        var behind = since(begin);
        outages.add(fault.name(), away, behind);
        System.out.printf(
                "%s: %,d ms; %,d answered, and read after %,d ms%n",
                fault.name(), away.toMillis(), answers, behind.toMillis());
    }

    /** Being ready is not yet to answer. */
    private void awaitAnswer() throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var before = history.answers();
        while (history.answers() == before) {
            load.throwWhatWentWrong();
            if (since(begin).compareTo(PATIENCE) > 0) {
                throw new CommandFailed("ready, and no claim is answered in " + PATIENCE);
            }
            Thread.sleep(20);
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
