package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.sijil.domain.decide.Register;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.store.EventLog;

/**
 * Takes commands in the order in which they come, decides them on what the log says, and appends. One in each replica;
 * several replicas may write the same log.
 *
 * <p>Commands are decided on durable entries only: one that concerns what an earlier one is about waits until that is
 * answered, and all later ones wait with it. So nothing has to be taken back when an append is refused, and the log
 * keeps the order of arrival.
 *
 * <p>An append may be decided on a reading that is behind, since the log checks under its lock whatever of it matters.
 * Every other answer is given on a reading that went to the log's end after the command had come.
 *
 * <p>A crash loses only what was not answered: nothing is kept that the log does not hold.
 */
public final class Recorder {
    /** About a second's work. Lines of streams do not count: each stream holds itself back. */
    private static final int QUEUED_SINGLY = 4096;

    private static final int BATCH = 256;

    private static final Logger LOG = Logger.getLogger(Recorder.class);

    private final ClaimLog log;
    private final Registry registry;
    private final InstantSource clock;
    private final Executor own;

    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int queuedSingly;
    private boolean working;
    private volatile boolean readToTheEnd;
    private volatile int queued;

    /** @param own does one thing after another; all state here belongs to it */
    public Recorder(EventLog log, InstantSource clock, Executor own) {
        this.log = new ClaimLog(log);
        this.registry = new Registry(this.log, clock, own);
        this.clock = clock;
        this.own = own;
    }

    /** Fails where the log did not answer: then it may be recorded or not, and can be sent again. */
    public Uni<Answer> record(Request request) {
        return Uni.createFrom().emitter(asker -> own.execute(() -> take(new Waiting(request, asker))));
    }

    /** The areas that are defined, as far as the log was read here: by {@link #keepUp} to where it ended a moment ago. */
    public Uni<Set<String>> areas() {
        return Uni.createFrom().item(() -> Set.copyOf(areaRegister().ids())).runSubscriptionOn(own);
    }

    /** How an area is defined at the log's end. */
    public Uni<Optional<AreaDefined>> findArea(String id) {
        return Uni.createFrom()
                .item(() -> Math.max(0, areaRegister().defined(id)))
                .runSubscriptionOn(own)
                .chain(version -> log.find(Thing.area(id), version))
                .map(standing ->
                        standing.map(stands -> (AreaDefined) stands.latest().event()));
    }

    private Register areaRegister() {
        return registry.registers().find(Thing.Kind.AREA).orElseThrow();
    }

    /** Reads what other replicas wrote, so that there is never much to read when it matters. */
    public void keepUp() {
        own.execute(() -> {
            if (!working) {
                work(registry.catchUp().invoke(() -> readToTheEnd = true));
            }
        });
    }

    /** Whether the log was read to its end since the start. */
    public boolean isReady() {
        return readToTheEnd;
    }

    /** Requests that nobody has begun to decide. */
    public int queued() {
        return queued;
    }

    private void take(Waiting waiting) {
        if (!waiting.request().isOneOfMany()) {
            if (queuedSingly == QUEUED_SINGLY) {
                waiting.answer(new Answer.Overloaded());
                return;
            }
            queuedSingly++;
        }
        queue.add(waiting);
        queued = queue.size();
        if (!working) {
            workOn();
        }
    }

    private void workOn() {
        var batch = nextBatch();
        if (!batch.isEmpty()) {
            work(new Batch(batch, log, registry, clock, own)
                    .answer()
                    .onFailure()
                    .invoke(fault -> batch.forEach(waiting -> waiting.fail(fault))));
        }
    }

    private void work(Uni<Void> work) {
        working = true;
        work.emitOn(own)
                .onTermination()
                .invoke(() -> working = false)
                .subscribe()
                .with(_ -> workOn(), fault -> {
                    LOG.warn("the claim log did not answer", fault);
                    workOn();
                });
    }

    /** The longest head of the queue in which no request concerns what one before it is about. */
    private List<Waiting> nextBatch() {
        var batch = new ArrayList<Waiting>();
        var subjects = new HashSet<Thing>();
        while (batch.size() < BATCH && !queue.isEmpty() && !queue.element().concerns(subjects)) {
            var next = queue.remove();
            queuedSingly -= next.request().isOneOfMany() ? 0 : 1;
            batch.add(next);
            subjects.add(next.subject());
        }
        queued = queue.size();
        return batch;
    }
}
