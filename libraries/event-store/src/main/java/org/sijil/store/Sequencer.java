package org.sijil.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Lets the commands of one replica into the log in the order of their arrival: while a call is under way commands
 * queue, and when it returns the next takes what is queued, and what those who were answered send again within a moment.
 * So batches grow with the load. What fills a call has no more to gain by waiting: it follows the call under way at once,
 * and the server need not wait for it.
 */
public final class Sequencer {
    private static final int CALL_COMMANDS = 256;
    private static final int CALL_BYTES = 1 << 20;
    private static final int CALLS_UNDER_WAY = 2;
    private static final int QUEUED_COMMANDS = 4096;
    private static final int QUEUED_BYTES = 32 << 20;
    /** Far above any call; a server silent for so long has lost the connection without telling. */
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private record Waiting(Append append, UniEmitter<? super Outcome> answer) {}

    private final Function<List<Append>, Uni<List<Outcome>>> call;
    private final Executor own;
    private final Executor soon;
    private final Executor aMomentLater;

    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int queuedBytes;
    private boolean starting;
    private int callsUnderWay;
    private final Regathering regathering = new Regathering();

    /**
     * @param call appends a batch durably, in one transaction, and gives one outcome for each command in order; called
     *     again before it has answered, it appends the later batch after the earlier
     * @param own where calls begin and end, one at a time: a later call never begins before an earlier one. At once, when
     *     that is where it is called
     * @param soon runs what begins a call, better after the sender has sent all that it has in hand: what is sent after a
     *     call has begun waits for the next
     * @param aMomentLater runs what ends a wait for senders who may be about to send again; a millisecond or so
     */
    public Sequencer(
            Function<List<Append>, Uni<List<Outcome>>> call, Executor own, Executor soon, Executor aMomentLater) {
        this.call = call;
        this.own = own;
        this.soon = soon;
        this.aMomentLater = aMomentLater;
    }

    public Uni<Outcome> append(Append append) {
        return Uni.createFrom().emitter(answer -> {
            if (!enqueue(new Waiting(append, answer))) {
                answer.complete(new Outcome.Overloaded());
            } else if (isToStart()) {
                soon.execute(() -> own.execute(this::callNext));
            }
        });
    }

    private synchronized boolean enqueue(Waiting command) {
        int size = command.append().size();
        if (queue.size() == QUEUED_COMMANDS || (!queue.isEmpty() && queuedBytes + size > QUEUED_BYTES)) {
            return false;
        }
        queuedBytes += size;
        return queue.add(command);
    }

    /** Once for all that is sent until the call begins. */
    private synchronized boolean isToStart() {
        boolean isToStart = !starting && mayCall();
        starting |= isToStart;
        return isToStart;
    }

    private boolean mayCall() {
        boolean isFull = queue.size() >= CALL_COMMANDS || queuedBytes >= CALL_BYTES;
        return isFull ? callsUnderWay < CALLS_UNDER_WAY : callsUnderWay == 0 && !regathering.isWaiting(queue.size());
    }

    private void callNext() {
        for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            call(batch);
        }
    }

    private void call(List<Waiting> batch) {
        var commands = batch.stream().map(Waiting::append).toList();
        // After a failure the batch may be in the log or not: the transaction committed before the answer was lost,
        // or never will. Sending it again could append twice what carries no key, so the senders are told and decide.
        Uni.createFrom()
                .deferred(() -> call.apply(commands))
                .ifNoItem()
                .after(CALL_LIMIT)
                .fail()
                .emitOn(own)
                .onTermination()
                .invoke(() -> release(batch.size()))
                .subscribe()
                .with(
                        outcomes -> {
                            callNext();
                            for (int i = 0; i < batch.size(); i++) {
                                batch.get(i).answer().complete(outcomes.get(i));
                            }
                        },
                        lost -> {
                            callNext();
                            batch.forEach(command -> command.answer().fail(lost));
                        });
    }

    /** What the next call takes, if there may be one. A command larger than a call goes alone. */
    private synchronized List<Waiting> nextBatch() {
        starting = false;
        if (queue.isEmpty() || !mayCall()) {
            return List.of();
        }
        var batch = new ArrayList<Waiting>();
        int bytes = 0;
        while (batch.size() < CALL_COMMANDS && !queue.isEmpty()) {
            int size = queue.element().append().size();
            if (!batch.isEmpty() && bytes + size > CALL_BYTES) {
                break;
            }
            bytes += size;
            batch.add(queue.remove());
        }
        queuedBytes -= bytes;
        callsUnderWay++;
        return batch;
    }

    private void release(int answered) {
        int wait;
        synchronized (this) {
            callsUnderWay--;
            wait = callsUnderWay == 0 ? regathering.begin(answered, queue.size()) : 0;
        }
        if (wait > 0) {
            aMomentLater.execute(() -> waitNoLonger(wait));
        }
    }

    private void waitNoLonger(int wait) {
        synchronized (this) {
            regathering.end(wait);
        }
        own.execute(this::callNext);
    }
}
