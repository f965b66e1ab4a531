package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.Registers;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.store.Entry;

/** The registers, and what the latest claims tell, as far as the log was read. */
final class Registry {
    private static final Logger LOG = Logger.getLogger(Registry.class);

    /** An entry that was appended from here, so that it need not be read. */
    record Own(long position, Thing subject, long version, ClaimLogEvent event) {}

    /** Between two readings of what others wrote, unless an answer needs one. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ClaimLog log;
    private final InstantSource clock;
    private final Executor own;
    private final Registers registers = new Registers();
    private final RecentClaims recent = new RecentClaims();
    private long size;
    private Instant readAt = Instant.MIN;
    private boolean reading;

    Registry(ClaimLog log, InstantSource clock, Executor own) {
        this.log = log;
        this.clock = clock;
        this.own = own;
    }

    Registers registers() {
        return registers;
    }

    /** Claims that may tell what this command tells; only of claims there are such. */
    List<LikelyDuplicate> like(Command command) {
        return command instanceof RecordClaim(var claim, var words)
                ? recent.like(claim, words, Duration.ofHours(registers.policy().windowHours()))
                : List.of();
    }

    /** Reads on beside whatever is done meanwhile, if it does not already and did not a moment ago. */
    void keepUp() {
        if (reading || clock.instant().isBefore(readAt.plus(PAUSE))) {
            return;
        }
        reading = true;
        catchUp()
                .onTermination()
                .invoke(() -> reading = false)
                .subscribe()
                .with(_ -> {}, fault -> LOG.warnf("What others wrote is read later: %s", fault));
    }

    /** Reads on to where the log ends. */
    Uni<Void> catchUp() {
        readAt = clock.instant();
        return log.size()
                .emitOn(own)
                .onItem()
                .transformToMulti(end -> log.read(size, end).onItem().call(page -> apply(page, end)))
                .onItem()
                .ignoreAsUni()
                .emitOn(own);
    }

    /** Two may read at once, and meanwhile what is appended from here is taken over: each entry counts once. */
    private Uni<Void> apply(List<Entry> page, long end) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(own)
                .invoke(() ->
                        page.stream().filter(entry -> entry.position() == size).forEach(entry -> apply(entry, end)));
    }

    /** Takes over what was appended from here, as far as nothing of others lies between; false where something does. */
    boolean absorb(List<Own> entries) {
        var inOrder =
                entries.stream().sorted(Comparator.comparingLong(Own::position)).toList();
        for (var entry : inOrder) {
            if (entry.position() == size) {
                apply(entry.subject(), entry.version(), entry.event());
            }
        }
        return inOrder.isEmpty() || inOrder.getLast().position() < size;
    }

    /** @param end of the log: claims far before it are not worth reading */
    private void apply(Entry entry, long end) {
        var subject = Streams.subject(entry.stream());
        boolean isRegistered = registers.find(subject.kind()).isPresent();
        if (isRegistered || entry.position() >= end - RecentClaims.MOST) {
            apply(subject, entry.version(), ClaimLog.event(entry));
        } else {
            size++;
        }
    }

    private void apply(Thing subject, long version, ClaimLogEvent event) {
        registers.apply(subject, version, event);
        if (subject.kind() == Thing.Kind.CLAIM) {
            recent.apply(subject.id(), event);
        }
        size++;
    }
}
